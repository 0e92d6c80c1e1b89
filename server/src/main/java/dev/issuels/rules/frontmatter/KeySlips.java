package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Field;
import dev.issuels.issue.Schema;
import dev.issuels.rules.IssueSubject;
import dev.issuels.text.Words;
import java.util.List;
import java.util.Optional;

/** The unknown keys of an issue, and which known key each is most likely a slip of. */
final class KeySlips {

    private final List<Field> unknown;
    private final List<String> absentKeys;

    private KeySlips(List<Field> unknown, List<String> absentKeys) {
        this.unknown = unknown;
        this.absentKeys = absentKeys;
    }

    static KeySlips of(IssueSubject subject) {
        List<Field> unknown = Fields.first(subject).stream()
                .filter(field -> !isKnown(subject, field))
                .filter(field -> !field.key().isBlank())
                .toList();
        if (unknown.isEmpty()) {
            return new KeySlips(unknown, List.of());
        }
        List<String> absent = subject.schema().keys().stream()
                .map(Schema.Key::name)
                .filter(key -> subject.issue().field(key).isEmpty())
                .toList();
        return new KeySlips(unknown, absent);
    }

    /** Whether the schema or the settings know the key. */
    static boolean isKnown(IssueSubject subject, Field field) {
        return subject.schema().isKey(field.key()) || subject.settings().keys().contains(field.key());
    }

    List<Field> unknown() {
        return unknown;
    }

    /** The known key that is meant; one that stands in the issue already cannot be. */
    Optional<String> meant(Field field) {
        return Words.nearest(field.key(), absentKeys);
    }

    /** Whether the key is there, only misspelt. */
    boolean hide(String key) {
        return unknown.stream()
                .anyMatch(field -> meant(field).filter(key::equals).isPresent());
    }
}
