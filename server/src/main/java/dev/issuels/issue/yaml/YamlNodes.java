package dev.issuels.issue.yaml;

import dev.issuels.issue.Field;
import dev.issuels.issue.Value;
import dev.issuels.issue.Value.Style;
import dev.issuels.text.SharedTexts;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Turns SnakeYAML's nodes into fields and values, and its code points into UTF-16 offsets. */
final class YamlNodes {

    private final String yaml;
    private final int origin;
    private final SharedTexts texts;
    private final boolean hasSurrogates;

    /** Nodes met before: an alias gives the same node again, and following it could take for ever. */
    private final Set<Node> met = Collections.newSetFromMap(new IdentityHashMap<>());

    YamlNodes(String yaml, int origin, SharedTexts texts) {
        this.yaml = yaml;
        this.origin = origin;
        this.texts = texts;
        this.hasSurrogates = yaml.codePointCount(0, yaml.length()) < yaml.length();
    }

    /** The UTF-16 offset of a code point's index, as SnakeYAML's marks count. */
    static int utf16Offset(String text, int codePoints) {
        return codePoints <= text.length() && text.codePointCount(0, text.length()) >= codePoints
                ? text.offsetByCodePoints(0, codePoints)
                : text.length();
    }

    List<Field> fields(MappingNode mapping) {
        List<Field> fields = new ArrayList<>(mapping.getValue().size());
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            Span keySpan = span(key);
            String name = key instanceof ScalarNode scalar
                    ? scalar.getValue()
                    : yaml.substring(keySpan.start() - origin, keySpan.end() - origin);
            Span content = key instanceof ScalarNode scalar && style(scalar) != Style.PLAIN && keySpan.length() >= 2
                    ? new Span(keySpan.start() + 1, keySpan.end() - 1)
                    : keySpan;
            fields.add(new Field(texts.shared(name), content, value(tuple.getValueNode())));
        }
        return fields;
    }

    private Value value(Node node) {
        if (!met.add(node)) {
            return new Value.Absent(Span.at(offset(node.getStartMark())));
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (node instanceof SequenceNode sequence) {
            return sequence(sequence);
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping);
        }
        return new Value.Absent(span(node));
    }

    private Value sequence(SequenceNode node) {
        boolean flow = node.getFlowStyle() == FlowStyle.FLOW;
        List<Value> items = node.getValue().stream().map(this::value).toList();
        Span span = span(node);
        boolean whole = flow || items.isEmpty();
        return new Value.Sequence(
                items,
                flow,
                whole ? span : upTo(span, items.get(items.size() - 1).span()));
    }

    private Value mapping(MappingNode node) {
        List<Field> fields = fields(node);
        Span span = span(node);
        // A pair alone in a list has no braces, and its end mark is that of the next token.
        boolean whole = fields.isEmpty() || (span.length() > 0 && yaml.charAt(span.start() - origin) == '{');
        return new Value.Mapping(
                fields, whole ? span : upTo(span, fields.get(fields.size() - 1).span()));
    }

    private Value scalar(ScalarNode node) {
        Span span = span(node);
        Style style = style(node);
        String text = node.getValue();
        boolean absent = style == Style.PLAIN && (text.isEmpty() || text.equals("~") || text.equals("null"));
        if (absent) {
            return new Value.Absent(span);
        }
        return new Value.Scalar(texts.shared(text), style, style == Style.BLOCK ? withoutTail(span) : span);
    }

    /** A block collection's end mark is that of the next token: the last child knows better where it ends. */
    private static Span upTo(Span span, Span last) {
        return new Span(span.start(), Math.max(span.start(), last.end()));
    }

    private Span withoutTail(Span span) {
        int end = span.end();
        while (end > span.start() && Character.isWhitespace(yaml.charAt(end - 1 - origin))) {
            end--;
        }
        return new Span(span.start(), end);
    }

    private static Style style(ScalarNode node) {
        ScalarStyle style = node.getScalarStyle();
        if (style == ScalarStyle.SINGLE_QUOTED) {
            return Style.SINGLE_QUOTED;
        }
        if (style == ScalarStyle.DOUBLE_QUOTED) {
            return Style.DOUBLE_QUOTED;
        }
        return style == ScalarStyle.PLAIN ? Style.PLAIN : Style.BLOCK;
    }

    private Span span(Node node) {
        int start = offset(node.getStartMark());
        return new Span(start, Math.max(start, offset(node.getEndMark())));
    }

    private int offset(Mark mark) {
        int index = mark.getIndex();
        return origin + (hasSurrogates ? utf16Offset(yaml, index) : Math.min(index, yaml.length()));
    }
}
