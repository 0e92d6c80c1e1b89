package dev.issuels.workspace;

import dev.issuels.issue.Field;
import dev.issuels.issue.Value;
import dev.issuels.issue.yaml.YamlMapping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the user chose.
 *
 * @param severities rule code to the word for its severity, as written; words and codes that do not exist may be among
 *     them
 * @param prefixes id prefixes that the project uses besides the known ones
 * @param keys front-matter keys that the project uses besides the known ones
 */
public record Settings(Map<String, String> severities, Set<String> prefixes, Set<String> keys) {

    /** The setting that maps rule codes to severities. */
    public static final String RULES = "rules";

    /** The setting that lists prefixes. */
    public static final String PREFIXES = "prefixes";

    /** The setting that lists keys. */
    public static final String KEYS = "keys";

    public static final Settings NONE = new Settings(Map.of(), Set.of(), Set.of());

    public Settings {
        severities = Map.copyOf(severities);
        prefixes = Set.copyOf(prefixes);
        keys = Set.copyOf(keys);
    }

    /** The settings that a block of YAML holds; what cannot be read as a setting is left out. */
    static Settings of(YamlMapping content) {
        Map<String, String> severities = new HashMap<>();
        content.field(RULES).map(Field::value).ifPresent(value -> {
            if (value instanceof Value.Mapping rules) {
                for (Field rule : rules.fields()) {
                    rule.scalar().ifPresent(severity -> severities.put(rule.key(), severity.text()));
                }
            }
        });
        return new Settings(severities, words(content, PREFIXES), words(content, KEYS));
    }

    /** Both together; where both say something of a rule, the other wins. */
    public Settings overriddenBy(Settings other) {
        Map<String, String> both = new HashMap<>(severities);
        both.putAll(other.severities);
        return new Settings(both, union(prefixes, other.prefixes), union(keys, other.keys));
    }

    private static Set<String> words(YamlMapping content, String key) {
        Set<String> words = new HashSet<>();
        content.field(key).ifPresent(field -> field.scalars().forEach(scalar -> words.add(scalar.text())));
        return words;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
