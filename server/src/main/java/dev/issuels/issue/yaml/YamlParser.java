package dev.issuels.issue.yaml;

import dev.issuels.issue.Field;
import dev.issuels.issue.MiswrittenKey;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.SyntaxProblem.Kind;
import dev.issuels.text.SharedTexts;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML with SnakeYAML, and what can be read of broken YAML.
 *
 * <p>Composes nodes only and never constructs objects. A block that breaks is read entry by entry, so that one slip does
 * not hide the fields around it.
 */
final class YamlParser {

    private static final LoaderOptions OPTIONS = options();
    private static final Resolver RESOLVER = new NoTypes();

    /** What type a plain scalar has nobody asks, and to find out takes a pattern for each. */
    private static final class NoTypes extends Resolver {
        @Override
        public Tag resolve(NodeId kind, String value, boolean implicit) {
            return Tag.STR;
        }
    }

    private YamlParser() {}

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true);
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(20);
        options.setProcessComments(false);
        return options;
    }

    static YamlMapping parse(String text, Span block, SharedTexts texts) {
        List<SyntaxProblem> problems = new ArrayList<>();
        String yaml = printable(text.substring(block.start(), block.end()), block.start(), problems);
        try {
            List<Field> fields = compose(yaml, block.start(), texts);
            return MergedItems.areIn(fields, yaml, block.start()) || hasRunOn(fields)
                    ? recovered(yaml, block, texts, problems, Optional.empty())
                    : new YamlMapping(fields, problems);
        } catch (YAMLException broken) {
            return recovered(yaml, block, texts, problems, Optional.of(broken));
        }
    }

    /** Whether a key goes on into its value: good YAML, and nothing that anybody meant. */
    static boolean hasRunOn(List<Field> fields) {
        return fields.stream().anyMatch(field -> MiswrittenKey.isRunOn(field.key()));
    }

    private static YamlMapping recovered(
            String yaml, Span block, SharedTexts texts, List<SyntaxProblem> problems, Optional<YAMLException> broken) {
        YamlRecovery recovery = new YamlRecovery(yaml, block.start(), texts);
        YamlMapping recovered = recovery.read();
        problems.addAll(recovered.problems());
        broken.filter(cause -> !recovery.foundCause())
                .ifPresent(cause -> problems.add(problem(cause, yaml, block.start())));
        return new YamlMapping(recovered.fields(), problems);
    }

    /**
     * The fields of a text that is good YAML, the spans shifted by an origin.
     *
     * @throws YAMLException where it breaks, or when it is no mapping
     */
    static List<Field> compose(String yaml, int origin, SharedTexts texts) {
        Composer composer = new Composer(new ParserImpl(new StreamReader(yaml), OPTIONS), RESOLVER, OPTIONS);
        if (!composer.checkNode()) {
            return List.of();
        }
        Node root = composer.getNode();
        // What stands less indented than the first line is behind the end of the YAML.
        boolean whole = !composer.checkNode();
        if (whole && root instanceof MappingNode mapping) {
            return new YamlNodes(yaml, origin, texts).fields(mapping);
        }
        throw new YAMLException("expected 'key: value'");
    }

    /** The problem that an exception stands for. */
    static SyntaxProblem problem(YAMLException exception, String yaml, int origin) {
        Span place = Span.at(0);
        if (exception instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            boolean unclosed = YamlMessages.isUnclosed(marked) && marked.getContextMark() != null;
            boolean opens = (unclosed || YamlMessages.isNoAlias(marked)) && marked.getContextMark() != null;
            int codePoints = (opens ? marked.getContextMark() : marked.getProblemMark()).getIndex();
            int offset = Math.min(YamlNodes.utf16Offset(yaml, codePoints), yaml.length());
            place = unclosed ? new Span(offset, lineEnd(yaml, offset)) : oneCharacter(yaml, offset);
        } else {
            place = new Span(0, lineEnd(yaml, 0));
        }
        return new SyntaxProblem(
                Kind.YAML_SYNTAX, place.shifted(origin), YamlMessages.friendly(exception), Optional.empty());
    }

    /** The character at the offset; at the end of a line the one before it, so that there is something to mark. */
    private static Span oneCharacter(String yaml, int offset) {
        int at = offset;
        while (at > 0 && (at >= yaml.length() || yaml.charAt(at) == '\n' || yaml.charAt(at) == '\r')) {
            at--;
        }
        if (at >= yaml.length()) {
            return Span.at(yaml.length());
        }
        return new Span(at, at + Character.charCount(yaml.codePointAt(at)));
    }

    private static int lineEnd(String yaml, int offset) {
        int end = offset;
        while (end < yaml.length() && yaml.charAt(end) != '\n' && yaml.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The text with every character that YAML forbids replaced by one that it allows, each reported. */
    private static String printable(String yaml, int origin, List<SyntaxProblem> problems) {
        StringBuilder clean = null;
        int offset = 0;
        while (offset < yaml.length()) {
            int codePoint = yaml.codePointAt(offset);
            int length = Character.charCount(codePoint);
            if (!StreamReader.isPrintable(codePoint)) {
                clean = clean == null ? new StringBuilder(yaml) : clean;
                clean.setCharAt(offset, '\uFFFD');
                Span place = new Span(offset, offset + length).shifted(origin);
                String detail = "control character U+%04X".formatted(codePoint);
                problems.add(new SyntaxProblem(Kind.YAML_SYNTAX, place, detail, Optional.empty()));
            }
            offset += length;
        }
        return clean == null ? yaml : clean.toString();
    }
}
