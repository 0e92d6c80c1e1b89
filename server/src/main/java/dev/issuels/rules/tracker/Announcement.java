package dev.issuels.rules.tracker;

import dev.issuels.issue.Field;
import dev.issuels.issue.Value.Scalar;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.repair.ListEdits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A tag that says what the body of its issue has. */
final class Announcement {

    private Announcement() {}

    /** Where an issue has the tag. */
    static Optional<Scalar> of(IssueSubject subject, Role role) {
        return fields(subject)
                .flatMap(field -> field.scalars().stream())
                .filter(tag -> announces(subject, tag, role))
                .findFirst();
    }

    /** Adds the tag where it is missing, and takes it away where it is. */
    static Fix fix(IssueSubject subject, Role role) {
        ListEdits lists = new ListEdits(subject.placed(), subject.schema());
        return fields(subject)
                .flatMap(field -> field.scalars().stream()
                        .filter(tag -> announces(subject, tag, role))
                        .map(tag -> lists.removingButKeeping(field, tag)))
                .findFirst()
                .map(edit -> subject.fix("Remove the tag " + name(subject.schema(), role), edit))
                .orElseGet(() -> subject.fix(
                        "Add the tag " + name(subject.schema(), role),
                        lists.adding(key(subject.schema()), tags(subject.schema(), role))))
                .asPreferred();
    }

    private static Stream<Field> fields(IssueSubject subject) {
        return subject.issue().frontMatter().fields().stream()
                .filter(field -> subject.schema()
                        .key(field.key())
                        .filter(key -> key.kind() == Kind.TAGS)
                        .isPresent());
    }

    private static boolean announces(IssueSubject subject, Scalar tag, Role role) {
        return subject.schema()
                .tag(tag.text())
                .filter(known -> known.announces() == role)
                .isPresent();
    }

    /** The key that holds tags. */
    private static String key(Schema schema) {
        return schema.keys().stream()
                .filter(key -> key.kind() == Kind.TAGS)
                .map(Schema.Key::name)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> tags(Schema schema, Role role) {
        return schema.tagFor(role).map(Schema.TagName::name).stream().toList();
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
