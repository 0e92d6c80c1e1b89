package dev.issuels.issue;

import dev.issuels.text.Span;
import java.util.List;
import java.util.stream.Stream;

/** What a key of a front matter holds. */
public sealed interface Value {

    /** Where the value stands, its quotes or brackets included; an absent value is empty behind its colon. */
    Span span();

    /** The texts of all scalars in it, in their order, and the keys of its mappings before what they hold. */
    default Stream<String> texts() {
        if (this instanceof Scalar scalar) {
            return Stream.of(scalar.text());
        } else if (this instanceof Sequence sequence) {
            return sequence.items().stream().flatMap(Value::texts);
        } else if (this instanceof Mapping mapping) {
            return mapping.fields().stream()
                    .flatMap(field ->
                            Stream.concat(Stream.of(field.key()), field.value().texts()));
        }
        return Stream.of();
    }

    /** A text, a number, a date: YAML's scalars are all text here. */
    record Scalar(String text, Style style, Span span) implements Value {

        /** Where the text itself stands, its quotes left out. */
        public Span content() {
            boolean quoted = style == Style.SINGLE_QUOTED || style == Style.DOUBLE_QUOTED;
            return quoted && span.length() >= 2 ? new Span(span.start() + 1, span.end() - 1) : span;
        }

        /** Whether the text stands in the file as it is, without escapes or folded lines, so that offsets carry over. */
        public boolean isVerbatim() {
            return style != Style.BLOCK && content().length() == text.length();
        }
    }

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /** After {@code |} or {@code >}. */
        BLOCK
    }

    /** A list, in brackets or as lines with dashes. */
    record Sequence(List<Value> items, boolean flow, Span span) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys and values below a key. */
    record Mapping(List<Field> fields, Span span) implements Value {
        public Mapping {
            fields = List.copyOf(fields);
        }
    }

    /** Nothing behind the colon. */
    record Absent(Span span) implements Value {}
}
