package dev.issuels.features;

import dev.issuels.issue.CodeSpan;
import dev.issuels.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts that are shown as Markdown: what others have written, and what is left for clients that show none. */
public final class MarkdownText {

    /** What would be taken for a mark; no more than that, since some clients show the backslashes. */
    private static final Pattern MARK =
            Pattern.compile("\\\\(?=\\p{Punct})|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|\\*(?! )|(?<! )\\*"
                    + "|<(?=[A-Za-z/!?])|&(?=#?\\w+;)|~(?=~)|](?=\\()|`");

    private MarkdownText() {}

    /** A line of text so that Markdown shows it as it is; code spans in it stay such. */
    public static String of(String text) {
        StringBuilder escaped = new StringBuilder();
        int done = 0;
        int tick = text.indexOf('`');
        while (tick >= 0) {
            Optional<Span> code = CodeSpan.at(text, tick, text.length()).map(CodeSpan::span);
            if (code.isPresent()) {
                escaped.append(escaped(text.substring(done, tick)))
                        .append(text, code.get().start(), code.get().end());
                done = code.get().end();
            }
            tick = text.indexOf('`', Math.max(done, tick + CodeSpan.run(text, tick, text.length())));
        }
        return escaped.append(escaped(text.substring(done))).toString();
    }

    /** The same words without the marks of Markdown. */
    public static String plain(String markdown) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < markdown.length()) {
            char c = markdown.charAt(at);
            if (c == '`') {
                Span ticks = new Span(at, at + CodeSpan.run(markdown, at, markdown.length()));
                Optional<CodeSpan> code = CodeSpan.at(markdown, at, markdown.length());
                Span shown = code.map(CodeSpan::content).orElse(ticks);
                plain.append(markdown, shown.start(), shown.end());
                at = code.map(CodeSpan::span).orElse(ticks).end();
            } else if (markdown.startsWith("**", at)) {
                at += 2;
            } else if (c == '\\' && at + 1 < markdown.length() && isPunctuation(markdown.charAt(at + 1))) {
                plain.append(markdown.charAt(at + 1));
                at += 2;
            } else {
                plain.append(c);
                at++;
            }
        }
        return plain.toString();
    }

    private static String escaped(String text) {
        return MARK.matcher(text).replaceAll("\\\\$0");
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
}
