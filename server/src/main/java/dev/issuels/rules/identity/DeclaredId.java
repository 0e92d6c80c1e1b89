package dev.issuels.rules.identity;

import dev.issuels.issue.Field;
import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.Value.Scalar;
import dev.issuels.issue.schema.Keys;
import dev.issuels.text.Span;
import java.util.Optional;

/**
 * The id that an issue gives itself, and where its parts stand.
 *
 * @param value the value of the field, which holds nothing but the id
 */
record DeclaredId(IssueId id, Scalar value) {

    /** The id of an issue, unless it is malformed in another way than by its hash. */
    static Optional<DeclaredId> of(Issue issue) {
        Optional<Scalar> value = issue.field(Keys.ID).flatMap(Field::scalar);
        return issue.id().map(id -> new DeclaredId(id, value.orElseThrow()));
    }

    Span whole() {
        return value.content();
    }

    Span prefix() {
        return part(0, id.prefix().length());
    }

    /** Where the prefix and the number stand. */
    Span shortForm() {
        return part(0, id.shortForm().length());
    }

    /** Where the hash stands; empty at the end of an id without one. */
    Span hash() {
        int length = id.toString().length();
        return part(length - id.hash().map(String::length).orElse(0), length);
    }

    /** A part of the id; all of it when it is written with escapes. */
    private Span part(int from, int to) {
        int start = value.content().start();
        return value.isVerbatim() ? new Span(start + from, start + to) : value.content();
    }
}
