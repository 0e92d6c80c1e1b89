package dev.issuels.issue.content;

import dev.issuels.issue.Body;
import dev.issuels.issue.CodeSpan;
import dev.issuels.issue.FrontMatter;
import dev.issuels.issue.Suppression;
import dev.issuels.issue.Suppression.Scope;
import dev.issuels.issue.Value;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the comments that ask not to report something. */
public final class SuppressionScanner {

    private static final String MARK = "issue-ls";

    /** What asks for it, as it should be written or as other tools have it; then where it holds, if it says so. */
    private static final String VERB =
            "[ \\t\\r\\n:-]++(?i:ignore|disable|suppress)(-next-line|-line|-file)?+(?!\\w):?+";

    /** Nothing but codes, where the verb was forgotten. */
    private static final String CODES_ALONE = ":(?=\\s*+[a-z]++(?:-[a-z]++)*+(?:\\s*+,\\s*+[a-z]++(?:-[a-z]++)*+)*+";

    private static final Pattern IN_YAML = Pattern.compile("#[ \\t]*+" + request("[ \\t]*+(?m:$)") + "([^\\r\\n]*+)");
    private static final Pattern IN_MARKDOWN = Pattern.compile(
            "<!--\\s*+" + request("\\s*+-->") + "((?:[^\\n<-]|\\n(?![ \\t\\r]*+\\n)|<(?!!--)|-(?!->))*+)-->");

    /** A link that nothing refers to, which some use for comments. */
    private static final Pattern IN_LINK =
            Pattern.compile("(?m)^ {0,3}\\[[^\\]\\s]{1,9}]:[ \\t]*+(?:#|<>)[ \\t]++[(\"'][ \\t]*+"
                    + request("[ \\t]*+[)\"']") + "([^)\"'\\r\\n]*+)[)\"'][ \\t]*+$");

    private static final Pattern CODE = Pattern.compile("[^\\s,]+");

    /** The group of each that holds the codes. */
    private static final int CODES = 2;

    private SuppressionScanner() {}

    /** What asks for it, in a comment of some kind. */
    private static String request(String end) {
        return MARK + "(?:" + VERB + "|" + CODES_ALONE + end + "))";
    }

    public static List<Suppression> ofPreamble(String text, Body body) {
        List<Suppression> found = new ArrayList<>();
        addMarkdown(text, body, Scope.FILE, found);
        return found;
    }

    /** Those of the front matter, its delimiters included, then those of the body. */
    public static List<Suppression> ofIssue(String text, FrontMatter frontMatter, Body body) {
        if (!text.contains(MARK)) {
            return List.of();
        }
        List<Suppression> found = new ArrayList<>();
        int end = Math.max(frontMatter.block().end(), body.span().start());
        Matcher matcher = IN_YAML.matcher(text).region(0, end);
        while (matcher.find()) {
            if (!isQuoted(frontMatter, matcher.start())) {
                addCodes(matcher, scope(matcher.group(1), Scope.LINE, Scope.NOWHERE), found);
            }
        }
        addMarkdown(text, body, Scope.NOWHERE, found);
        return found;
    }

    /** Adds those of a body; what is asked of the whole file holds as far as a scope says. */
    private static void addMarkdown(String text, Body body, Scope ofFile, List<Suppression> found) {
        if (!text.contains(MARK)) {
            return;
        }
        for (Pattern comment : List.of(IN_MARKDOWN, IN_LINK)) {
            Matcher matcher = comment.matcher(text).region(body.span().start(), text.length());
            Code code = new Code(text, body.code());
            while (matcher.find()) {
                if (!code.holds(matcher.start())) {
                    addCodes(matcher, scope(matcher.group(1), Scope.NEXT_LINE, ofFile), found);
                }
            }
        }
    }

    /** Whether what looks like a comment is part of a value. */
    private static boolean isQuoted(FrontMatter frontMatter, int offset) {
        return frontMatter.fields().stream()
                .flatMap(field -> field.scalars().stream())
                .filter(scalar -> scalar.style() != Value.Style.PLAIN)
                .anyMatch(scalar -> scalar.span().touches(offset));
    }

    private static Scope scope(@Nullable String written, Scope usual, Scope ofFile) {
        if (written == null) {
            return usual;
        }
        return switch (written) {
            case "-file" -> ofFile;
            case "-line" -> Scope.LINE;
            default -> Scope.NEXT_LINE;
        };
    }

    /** One for each code of a comment; one without a code where there is none. */
    private static void addCodes(MatchResult comment, Scope scope, List<Suppression> found) {
        Span whole = new Span(comment.start(), comment.end());
        Matcher matcher = CODE.matcher(comment.group(CODES));
        if (!matcher.find()) {
            found.add(new Suppression(scope, "", whole, whole));
            return;
        }
        do {
            Span span = new Span(matcher.start(), matcher.end()).shifted(comment.start(CODES));
            found.add(new Suppression(scope, matcher.group(), span, whole));
        } while (matcher.find());
    }

    /** The code of a body, asked about in the order of the text. */
    private static final class Code {
        private final String text;
        private final List<Span> blocks;
        private final NextMark ticks;
        private int block;

        Code(String text, List<Span> blocks) {
            this.text = text;
            this.blocks = blocks;
            this.ticks = new NextMark(text, '`');
        }

        /** Whether a code block or a code span holds an offset. */
        boolean holds(int offset) {
            while (block < blocks.size() && blocks.get(block).end() < offset) {
                block++;
            }
            int line = text.lastIndexOf('\n', offset) + 1;
            return (block < blocks.size() && blocks.get(block).touches(offset))
                    || (ticks.isIn(new Span(line, offset)) && isInSpan(line, offset));
        }

        private boolean isInSpan(int line, int offset) {
            int end = text.indexOf('\n', offset);
            int lineEnd = end < 0 ? text.length() : end;
            int tick = text.indexOf('`', line);
            while (tick >= 0 && tick < offset) {
                Optional<CodeSpan> code = CodeSpan.at(text, tick, lineEnd);
                int behind = code.map(found -> found.span().end()).orElse(tick + CodeSpan.run(text, tick, lineEnd));
                if (behind > offset) {
                    return true;
                }
                tick = text.indexOf('`', behind);
            }
            return false;
        }
    }
}
