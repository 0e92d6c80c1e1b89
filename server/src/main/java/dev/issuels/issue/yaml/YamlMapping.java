package dev.issuels.issue.yaml;

import dev.issuels.issue.Field;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.text.SharedTexts;
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
        return parse(text, new Span(0, text.length()), new SharedTexts());
    }

    /**
     * Reads a block of a text as YAML; spans count from the start of the text.
     *
     * @param texts what keys and values of other blocks say, so that equal ones are kept once
     */
    public static YamlMapping parse(String text, Span block, SharedTexts texts) {
        return YamlParser.parse(text, block, texts);
    }

    /** The first field of that key. */
    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
