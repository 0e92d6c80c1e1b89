package dev.issuels.issue.content;

import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Blanks;
import dev.issuels.text.Span;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a Markdown text, as commonmark-java finds them, and where their parts stand.
 *
 * <p>It is kept from parsing what stands inside of blocks: {@link InlineScanner} reads the little that is needed.
 */
final class Blocks {

    /** Quotes and lists nested deeper than anybody nests them are text: each line looks at all that are open. */
    private static final int DEEPEST = 100;

    /** A tag with more words is text: the parser's pattern for attributes takes as deep a stack as there are of them. */
    private static final int MOST_WORDS_OF_TAG = 200;

    private static final int DEEPEST_HEADING = 6;

    /** As many blanks before a line make it code (CommonMark 4.4). */
    private static final int INDENTED_CODE = 4;

    private static final char NO_TAG = '\uFFFC';

    private static final Parser PARSER = Parser.builder()
            .inlineParserFactory(context -> (lines, block) -> {})
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private final String markdown;
    private final int origin;
    private final Node document;

    /** Parses a text that starts at an offset of another; all spans count from the start of that one. */
    Blocks(String markdown, int origin) {
        this.markdown = markdown;
        this.origin = origin;
        this.document = PARSER.parse(withHeadingsApart(withoutEndlessTags(markdown)));
    }

    /** The block that holds all others. */
    Node document() {
        return document;
    }

    /** From the first character of a block to its last one, blanks left out. */
    Span span(Node block) {
        List<SourceSpan> lines = block.getSourceSpans();
        return lines.isEmpty()
                ? Span.at(origin)
                : stripped(start(lines), end(lines)).shifted(origin);
    }

    /** The words of a heading, without the marks of either kind of heading (CommonMark 4.2 and 4.3). */
    Span title(Heading heading) {
        List<SourceSpan> lines = heading.getSourceSpans();
        boolean underlined = lines.size() > 1;
        Span words = underlined
                ? stripped(start(lines), end(lines.subList(0, lines.size() - 1)))
                : withoutClosing(behindMarks(stripped(start(lines), end(lines)), level(heading)));
        return words.shifted(origin);
    }

    /** The level of a heading; of one that sticks to its marks, a blank was read in the place of the last mark. */
    int level(Heading heading) {
        int behind = span(heading).start() - origin + heading.getLevel();
        boolean underlined = heading.getSourceSpans().size() > 1;
        boolean glued = !underlined && behind < markdown.length() && markdown.charAt(behind) == '#';
        return heading.getLevel() + (glued ? 1 : 0);
    }

    /** Where the bullet or the number of a list item ends. */
    int markerEnd(Node item) {
        int end = span(item).start() - origin;
        while (end < markdown.length() && Character.isDigit(markdown.charAt(end))) {
            end++;
        }
        return end + 1 + origin;
    }

    /** Only the first tag of a line can start a block. */
    private static String withoutEndlessTags(String markdown) {
        @Nullable StringBuilder tamed = null;
        int tag = markdown.indexOf('<');
        while (tag >= 0) {
            int words = 0;
            int end = tag;
            while (end < markdown.length() && !isLineEnd(markdown.charAt(end))) {
                words += Blanks.isBlank(markdown.charAt(end)) ? 1 : 0;
                end++;
            }
            if (words > MOST_WORDS_OF_TAG) {
                tamed = tamed == null ? new StringBuilder(markdown) : tamed;
                tamed.setCharAt(tag, NO_TAG);
            }
            tag = markdown.indexOf('<', end);
        }
        return tamed == null ? markdown : tamed.toString();
    }

    /** Reads {@code ###Problem} as a heading: to Markdown it is a paragraph, and to who wrote it a section of the template. */
    private static String withHeadingsApart(String markdown) {
        @Nullable StringBuilder apart = null;
        int marks = markdown.indexOf("##");
        while (marks >= 0) {
            int words = marks;
            while (words < markdown.length() && markdown.charAt(words) == '#') {
                words++;
            }
            if (isGlued(markdown, marks, words)) {
                apart = apart == null ? new StringBuilder(markdown) : apart;
                apart.setCharAt(words - 1, ' ');
            }
            marks = markdown.indexOf("##", words);
        }
        return apart == null ? markdown : apart.toString();
    }

    private static boolean isGlued(String markdown, int marks, int words) {
        if (words == markdown.length()
                || words - marks > DEEPEST_HEADING
                || !Character.isLetter(markdown.charAt(words))) {
            return false;
        }
        int start = marks;
        while (start > 0 && markdown.charAt(start - 1) == ' ') {
            start--;
        }
        int end = words;
        while (end < markdown.length() && !isLineEnd(markdown.charAt(end))) {
            end++;
        }
        while (end > words && (markdown.charAt(end - 1) == '#' || Blanks.isBlank(markdown.charAt(end - 1)))) {
            end--;
        }
        boolean startsLine = marks - start < INDENTED_CODE && (start == 0 || isLineEnd(markdown.charAt(start - 1)));
        return startsLine
                && Schema.builtIn().section(markdown.substring(words, end)).isPresent();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static int start(List<SourceSpan> lines) {
        return lines.get(0).getInputIndex();
    }

    private static int end(List<SourceSpan> lines) {
        SourceSpan last = lines.get(lines.size() - 1);
        return last.getInputIndex() + last.getLength();
    }

    private Span behindMarks(Span line, int level) {
        return stripped(line.start() + level, line.end());
    }

    /** Without a closing run of marks, which must stand apart from the words. */
    private Span withoutClosing(Span words) {
        int marks = words.end();
        while (marks > words.start() && markdown.charAt(marks - 1) == '#') {
            marks--;
        }
        boolean apart = marks == words.start() || Blanks.isBlank(markdown.charAt(marks - 1));
        return apart ? stripped(words.start(), marks) : words;
    }

    private Span stripped(int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(markdown.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && Character.isWhitespace(markdown.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
