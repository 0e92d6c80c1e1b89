package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Field;
import dev.issuels.issue.schema.RelatedWords;
import dev.issuels.issue.schema.Schema;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.IssueSubject.Question;
import dev.issuels.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The unknown keys of an issue, and which known key each is most likely a slip of. */
final class KeySlips {

    /** Shorter beginnings are those of too many words. */
    private static final int SHORTEST_ABBREVIATION = 3;

    /** What sticks to a key that was copied out of something. */
    private static final Pattern MARKS = Pattern.compile("^[^\\p{L}]++(?=\\p{L})|(?<=\\p{L})[^\\p{L}]++$");

    private static final Question<KeySlips> ALL = KeySlips::read;

    private final List<Field> unknown;

    /** The known key that is meant, by the one that stands there. */
    private final Map<String, String> meant;

    private KeySlips(List<Field> unknown, Map<String, String> meant) {
        this.unknown = unknown;
        this.meant = meant;
    }

    static KeySlips of(IssueSubject subject) {
        return subject.ask(ALL);
    }

    private static KeySlips read(IssueSubject subject) {
        List<Field> unknown = Fields.first(subject).stream()
                .filter(field -> !isKnown(subject, field))
                .filter(field -> !field.key().isBlank())
                .toList();
        if (unknown.isEmpty()) {
            return new KeySlips(unknown, Map.of());
        }
        List<String> absent = subject.schema().keys().stream()
                .map(Schema.Key::name)
                .filter(key -> subject.issue().field(key).isEmpty())
                .toList();
        Map<String, String> meant = new HashMap<>();
        unknown.forEach(field -> meant(field.key(), absent).ifPresent(key -> meant.put(field.key(), key)));
        return new KeySlips(unknown, meant);
    }

    private static Optional<String> meant(String key, List<String> absent) {
        String bare = MARKS.matcher(key).replaceAll("");
        return RelatedWords.key(absent, key)
                .or(() -> Words.nearest(bare, absent))
                .or(() -> abbreviated(bare, absent));
    }

    /** The one key that is cut short, as in {@code desc} and {@code refs}. */
    private static Optional<String> abbreviated(String key, List<String> absent) {
        String beginning = key.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
        List<String> whole = absent.stream()
                .filter(candidate -> candidate.startsWith(beginning))
                .toList();
        boolean isOne = beginning.length() >= SHORTEST_ABBREVIATION && whole.size() == 1;
        return isOne ? Optional.of(whole.get(0)) : Optional.empty();
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
        return Optional.ofNullable(meant.get(field.key()));
    }

    /** Whether the key is there, only misspelt. */
    boolean hide(String key) {
        return meant.containsValue(key);
    }
}
