package dev.issuels.issue;

import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * The YAML of an issue: its fields in the order of the text, also those of a block that is broken.
 *
 * <p>Spans count from the start of the issue.
 *
 * @param opening the delimiter above the keys; empty when there is none
 * @param closing the delimiter below the keys; empty when there is none
 * @param block from the first key to the end of the last line before the closing delimiter
 * @param fields every field that could be read, a key that stands twice twice
 * @param id what the issue is called, if that is an id but for its hash
 * @param references the paths of all path-valued keys
 * @param mentions the ids of all id-valued keys, and those in the note of a status
 * @param tags the values of all keys for tags
 */
public record FrontMatter(
        Optional<Span> opening,
        Optional<Span> closing,
        Span block,
        List<Field> fields,
        Optional<IssueId> id,
        List<Reference> references,
        List<Mention> mentions,
        List<Value.Scalar> tags) {

    public FrontMatter {
        fields = List.copyOf(fields);
        references = List.copyOf(references);
        mentions = List.copyOf(mentions);
        tags = List.copyOf(tags);
    }

    /** The first field of that key. */
    public Optional<Field> field(String key) {
        return first(fields, key);
    }

    /** The first of some fields that has that key. */
    public static Optional<Field> first(List<Field> fields, String key) {
        for (Field field : fields) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The whole of it, its delimiters included as far as they are there. */
    public Span span() {
        int start = opening.orElse(block).start();
        return new Span(start, Math.max(start, end()));
    }

    /** Where it ends: behind its closing delimiter, or else behind its last line. */
    public int end() {
        return closing.orElse(block).end();
    }

    /** Where to point at when something is missing: the opening delimiter, or else the first key. */
    public Span head() {
        return opening.orElseGet(
                () -> fields.isEmpty() ? Span.at(block.start()) : fields.get(0).keySpan());
    }
}
