package dev.issuels.issue;

import dev.issuels.text.Span;
import java.util.Optional;

/**
 * A closed issue as history files log it: a heading or a row of a table.
 *
 * @param id whole or short
 * @param lastOfRange the last id when the entry stands for a range of issues
 * @param title what the entry says of the issue; may be empty
 * @param span where the id stands
 */
public record LogEntry(IssueId id, Optional<IssueId> lastOfRange, String title, Span span) {}
