package dev.issuels.issue;

import dev.issuels.issue.parsing.YamlParser;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a block of YAML says: the fields of its top level, also those of a block that is broken.
 *
 * @param fields in the order of the text, a key that stands twice twice
 * @param problems where the YAML breaks, in the order of the text; each of kind {@code YAML_SYNTAX}
 */
public record YamlMapping(List<Field> fields, List<SyntaxProblem> problems) {

    public YamlMapping {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /** Reads a whole text as YAML; spans count from its start. */
    public static YamlMapping parse(String text) {
        return YamlParser.parse(text, new Span(0, text.length()));
    }

    /** The first field of that key. */
    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
