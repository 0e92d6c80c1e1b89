package dev.issuels.features;

import dev.issuels.issue.CodeSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The start of a paragraph of Markdown, ended where it still is Markdown: at the end of a word, never within a code span
 * or a link, and with the ends of the emphasis that is cut.
 */
public final class MarkdownExcerpt {

    private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]\n]{0,500}+]\\([^()\n]{0,500}+\\)");
    private static final String MARKS = "*_~";

    /** How far behind the cut the end is looked for of what it would cut. */
    private static final int FARTHEST_END = 2_000;

    private final String text;
    private final int longest;
    private final Deque<Emphasis> open = new ArrayDeque<>();
    private final List<Emphasis> closed = new ArrayList<>();
    private int lastBlank;
    private int lastPlace;

    private MarkdownExcerpt(String text, int limit) {
        this.longest = text.offsetByCodePoints(0, limit);
        this.text = text.substring(0, Math.min(text.length(), longest + FARTHEST_END));
    }

    /** The text, or its first characters and an ellipsis if it has more than that many. */
    public static String of(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit ? text : new MarkdownExcerpt(text, limit).cut();
    }

    /** Words between two runs of the same marks. */
    private record Emphasis(String mark, int start, int end) {}

    private String cut() {
        int at = 0;
        while (at < text.length()) {
            notice(at);
            at = next(at);
        }
        // Languages without blanks between words are cut anywhere.
        int end = lastBlank > longest / 2 ? lastBlank : lastPlace;
        if (end == 0) {
            return inCode();
        }
        String ends = closed.stream()
                .filter(emphasis -> emphasis.start() < end && end <= emphasis.end())
                .sorted(Comparator.comparingInt(Emphasis::start).reversed())
                .map(Emphasis::mark)
                .collect(Collectors.joining());
        return text.substring(0, end).stripTrailing() + "…" + ends;
    }

    private void notice(int at) {
        if (at <= longest) {
            lastPlace = at;
            lastBlank = Character.isWhitespace(text.charAt(at)) ? at : lastBlank;
        }
    }

    /** Where what begins at an offset ends: a character, or what must not be cut. */
    private int next(int at) {
        char c = text.charAt(at);
        if (c == '`') {
            return CodeSpan.at(text, at, text.length())
                    .map(code -> code.span().end())
                    .orElseGet(() -> at + CodeSpan.run(text, at, text.length()));
        } else if (c == '[') {
            Matcher link = LINK.matcher(text).region(at, text.length());
            return link.lookingAt() ? link.end() : at + 1;
        } else if (MARKS.indexOf(c) >= 0) {
            return behindMark(at);
        }
        boolean escapes = c == '\\' && at + 1 < text.length();
        return at + (escapes ? 1 : 0) + Character.charCount(text.codePointAt(at + (escapes ? 1 : 0)));
    }

    private int behindMark(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        String mark = text.substring(at, end);
        Optional<Emphasis> begun =
                open.stream().filter(found -> found.mark().equals(mark)).findFirst();
        if (begun.isPresent() && isWord(at - 1)) {
            Emphasis ended = open.pop();
            while (!ended.equals(begun.get())) {
                // What began within and never ended is no emphasis.
                ended = open.pop();
            }
            closed.add(new Emphasis(mark, ended.start(), at));
        } else if (isWord(end) && (text.charAt(at) == '*' || !isLetter(at - 1))) {
            open.push(new Emphasis(mark, at, end));
        }
        return end;
    }

    /** The start of a text that is nothing but code. */
    private String inCode() {
        String ticks = text.substring(0, CodeSpan.run(text, 0, text.length()));
        return text.substring(0, longest).stripTrailing() + "…" + ticks;
    }

    private boolean isWord(int at) {
        return at >= 0 && at < text.length() && !Character.isWhitespace(text.charAt(at));
    }

    private boolean isLetter(int at) {
        return at >= 0 && Character.isLetterOrDigit(text.charAt(at));
    }
}
