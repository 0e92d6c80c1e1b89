package dev.issuels.rules.tracker;

import dev.issuels.issue.Field;
import dev.issuels.issue.Schema;
import dev.issuels.issue.Schema.Kind;
import dev.issuels.issue.Schema.SectionName.Role;
import dev.issuels.issue.Value.Scalar;
import dev.issuels.rules.IssueSubject;
import java.util.Optional;

/** A tag that says what the body of its issue has. */
final class Announcement {

    private Announcement() {}

    /** Where an issue has the tag. */
    static Optional<Scalar> of(IssueSubject subject, Role role) {
        return subject.issue().frontMatter().fields().stream()
                .filter(field -> subject.schema()
                        .key(field.key())
                        .filter(key -> key.kind() == Kind.TAGS)
                        .isPresent())
                .map(Field::scalars)
                .flatMap(tags -> tags.stream())
                .filter(tag -> subject.schema()
                        .tag(tag.text())
                        .filter(known -> known.announces() == role)
                        .isPresent())
                .findFirst();
    }

    /** Whether the project has a use for the tag; one that no issue has is missed nowhere. */
    static boolean isCustomary(IssueSubject subject, Role role) {
        return subject.index().isTagged(subject.file().project(), role);
    }

    /** The tag as it is written. */
    static String name(Schema schema, Role role) {
        return schema.tagFor(role).map(tag -> "'" + tag.name() + "'").orElse("");
    }
}
