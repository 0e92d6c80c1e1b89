package dev.issuels.issue;

import dev.issuels.issue.schema.Relation;
import dev.issuels.text.Span;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An id of an issue that stands somewhere in a text.
 *
 * @param id as written, whole or short
 * @param span where the id stands
 * @param relation what the mentioning issue says of the mentioned one
 * @param rangeEnd the last id when this is the first one of a range, as in {@code SPLIT-004 through SPLIT-010}
 */
public record Mention(IssueId id, Span span, Relation relation, Optional<IssueId> rangeEnd) {

    public Mention(IssueId id, Span span, Relation relation) {
        this(id, span, relation, Optional.empty());
    }

    /** Whether it says which of the two issues must come first. */
    public boolean isDependency() {
        return relation == Relation.BLOCKED_BY || relation == Relation.BLOCKS;
    }

    /** The id and, where it starts a range, the ids between it and the last one, which is a mention of its own. */
    public Stream<IssueId> ids() {
        Stream<IssueId> between =
                rangeEnd.stream().flatMap(end -> id.upTo(end).stream().filter(other -> !other.hasSameNumber(end)));
        return Stream.concat(Stream.of(id), between);
    }

    /** The id and, where it starts a range, all ids up to the last one. */
    public Stream<IssueId> wholeRange() {
        return Stream.concat(ids(), rangeEnd.stream());
    }

    /** Whether it starts a range that the other id is in the middle of, neither its first nor its last. */
    public boolean isAround(IssueId other) {
        return rangeEnd.isPresent() && ids().skip(1).anyMatch(other::means);
    }
}
