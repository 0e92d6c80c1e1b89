package dev.issuels.issue;

import dev.issuels.text.Span;
import java.util.Optional;

/**
 * An item of a list, with or without a box to check.
 *
 * @param box the {@code [ ]} or {@code [x]}; empty for an item without
 * @param checked whether the box is checked
 * @param span the item's first line, from its bullet to the end of the line
 * @param text what stands in that line behind the bullet, the box included
 * @param depth how many items it is nested in
 * @param list where the list starts that it is an item of; no two lists have the same start
 */
public record Task(Optional<Span> box, boolean checked, Span span, Span text, int depth, int list) {}
