package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Field;
import dev.issuels.issue.Schema;
import dev.issuels.issue.Schema.Kind;
import dev.issuels.issue.Value;
import dev.issuels.rules.IssueSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of an issue that rules about values look at. */
final class Fields {

    private Fields() {}

    /** The first field of every key; later ones do not count. */
    static List<Field> first(IssueSubject subject) {
        return subject.issue().frontMatter().fields().stream()
                .filter(field -> isFirst(subject, field))
                .toList();
    }

    /** The first fields of the known keys of a kind, those left out whose YAML is broken. */
    static List<Field> sound(IssueSubject subject, Kind kind) {
        List<Field> sound = new ArrayList<>(1);
        for (Field field : subject.issue().frontMatter().fields()) {
            if (subject.schema().keys(kind).contains(field.key())
                    && isFirst(subject, field)
                    && !subject.issue().isBroken(field)) {
                sound.add(field);
            }
        }
        return sound;
    }

    /** The text of a key that should hold one, unless it is blank or its YAML is broken. */
    static Optional<Value.Scalar> soundScalar(IssueSubject subject, String key) {
        return subject.issue()
                .field(key)
                .filter(field -> !subject.issue().isBroken(field))
                .flatMap(Field::scalar);
    }

    /** The items of a list that are texts and not blank; none for a value that is no list. */
    static List<Value.Scalar> items(Field field) {
        return field.value() instanceof Value.Sequence
                ? field.scalars().stream()
                        .filter(item -> !item.text().isBlank())
                        .toList()
                : List.of();
    }

    static Optional<Kind> kindOf(IssueSubject subject, Field field) {
        return subject.schema().key(field.key()).map(Schema.Key::kind);
    }

    private static boolean isFirst(IssueSubject subject, Field field) {
        return subject.issue().field(field.key()).equals(Optional.of(field));
    }
}
