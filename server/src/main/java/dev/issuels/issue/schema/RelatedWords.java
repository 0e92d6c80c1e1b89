package dev.issuels.issue.schema;

import dev.issuels.issue.schema.Schema.Choice;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that most likely mean a key, a value or a section of the schema, but are not understood as it: whether
 * {@code pending} is {@code proposed} is for the user to say.
 */
public final class RelatedWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]++|(?<=[a-z])(?=[A-Z])");

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}]++");

    private RelatedWords() {}

    /** The one of some keys that another name for a key is related to, in any case and with any marks in it. */
    public static Optional<String> key(Collection<String> keys, String name) {
        String bare = MARKS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        return keys.stream()
                .filter(key ->
                        RelatedVocabulary.KEYS.getOrDefault(key, List.of()).contains(bare))
                .findFirst();
    }

    /** Whether a heading says in other words what a section of the template is called. */
    public static boolean areSection(SectionName section, String heading) {
        String bare = heading.strip().toLowerCase(Locale.ROOT).replaceFirst(":$", "");
        return RelatedVocabulary.SECTIONS
                .getOrDefault(section.title(), List.of())
                .contains(bare);
    }

    /** The value of a choice key that a word is related to, in any case and with any mark between its parts. */
    public static Optional<Choice> choice(Schema schema, String key, String word) {
        String bare = BETWEEN_WORDS
                .matcher(word.strip().replace('\u2019', '\''))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
        Map<String, List<String>> related = RelatedVocabulary.CHOICES.getOrDefault(key, Map.of());
        return schema.choices(key).stream()
                .filter(choice ->
                        related.getOrDefault(choice.value(), List.of()).contains(bare))
                .findFirst();
    }
}
