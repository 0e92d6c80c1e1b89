package dev.issuels.issue;

import dev.issuels.text.Span;

/**
 * A heading of a body and what stands below it.
 *
 * @param title the heading's text, without marks
 * @param level from 1 to 6
 * @param heading where the heading's text stands
 * @param span from the heading's line to the next heading of the same or a higher level, or the end of the body
 */
public record Section(String title, int level, Span heading, Span span) {}
