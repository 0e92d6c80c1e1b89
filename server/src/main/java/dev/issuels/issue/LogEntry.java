package dev.issuels.issue;

import dev.issuels.text.Span;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A closed issue as history files log it: a heading or a row of a table.
 *
 * @param id whole or short
 * @param lastOfRange the last id when the entry stands for a range of issues
 * @param title what the entry says of the issue; may be empty
 * @param span where the id stands
 */
public record LogEntry(IssueId id, Optional<IssueId> lastOfRange, String title, Span span) {

    /** All ids that the entry stands for, those of a range but for the first one short. */
    public Stream<IssueId> ids() {
        return Stream.concat(Stream.of(id), lastOfRange.stream().flatMap(last -> id.upTo(last).stream()));
    }

    /** Whether the entry stands for the issue of that prefix and number. */
    public boolean tellsOf(IssueId other) {
        boolean inRange = lastOfRange
                .filter(last -> other.prefix().equals(id.prefix())
                        && id.ordinal() < other.ordinal()
                        && other.ordinal() <= last.ordinal())
                .isPresent();
        return inRange || id.hasSameNumber(other);
    }
}
