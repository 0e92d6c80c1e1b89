package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Field;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.IssueSubject.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of an issue that rules about values look at. */
final class Fields {

    private static final Question<List<Field>> FIRST =
            subject -> first(subject.issue().frontMatter().fields());

    private Fields() {}

    /** The first field of every key; later ones do not count. */
    static List<Field> first(IssueSubject subject) {
        return subject.ask(FIRST);
    }

    private static List<Field> first(List<Field> fields) {
        Set<String> met = new HashSet<>();
        return fields.stream().filter(field -> met.add(field.key())).toList();
    }

    /** The first fields of the known keys of a kind, those left out whose YAML is broken. */
    static List<Field> sound(IssueSubject subject, Kind kind) {
        List<Field> sound = new ArrayList<>(1);
        for (Field field : first(subject)) {
            if (subject.schema().keys(kind).contains(field.key())
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
}
