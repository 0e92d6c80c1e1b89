package dev.issuels.issue;

import dev.issuels.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines that look like a front matter inside of something else, where no tool finds it: indented, quoted, in a comment, below
 * a key, or in the notation of other tools.
 *
 * @param what what is wrong with it in words
 * @param comment whether it is a comment, which somebody may have made of it on purpose
 * @param lines the lines as they would be written by themselves, from the opening delimiter on
 * @param behind the first line that is not one of them
 */
public record WrappedFrontMatter(String what, boolean comment, List<String> lines, int behind) {

    /** So many lines are looked at. */
    private static final int LONGEST = 300;

    private static final String DELIMITER = "---";
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    private static final Pattern INDENTED = Pattern.compile("([ \\t]{1,4})---[ \\t]*+");
    private static final Pattern QUOTED = Pattern.compile("> ?---[ \\t]*+");
    private static final Pattern QUOTE = Pattern.compile("> ?+");
    private static final Pattern TOML = Pattern.compile("\\+\\+\\+[ \\t]*+");
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][\\w-]*+)[ \\t]*+=[ \\t]*+(.*)");
    private static final Pattern KEY_ALONE = Pattern.compile("[A-Za-z_]++:[ \\t]*+");

    /** The front matter whose opening delimiter is on a line; it may yet have no id. */
    public static Optional<WrappedFrontMatter> at(SourceText text, int line) {
        if (!mayOpen(text, line)) {
            return Optional.empty();
        }
        String opening = text.line(line);
        Matcher indented = INDENTED.matcher(opening);
        if (indented.matches()) {
            String indent = indented.group(1);
            return upToDelimiter("front matter is indented", text, line, content -> unindented(indent, content));
        }
        if (QUOTED.matcher(opening).matches()) {
            return Optional.of(quoted(text, line));
        }
        if (TOML.matcher(opening).matches()) {
            return upToDelimiter("front matter is TOML and not YAML", text, line, WrappedFrontMatter::fromToml);
        }
        if (opening.strip().equals(COMMENT)) {
            return commented(text, line);
        }
        boolean isNested = opening.stripTrailing().equals(DELIMITER)
                && line + 2 < text.lineCount()
                && KEY_ALONE.matcher(text.line(line + 1)).matches();
        return isNested ? nested(text, line) : Optional.empty();
    }

    /** Whether a line begins as an opening delimiter in any wrapping does, which few lines do. */
    private static boolean mayOpen(SourceText text, int line) {
        int start = text.lineStart(line);
        while (start < text.lineEnd(line) && Character.isWhitespace(text.text().charAt(start))) {
            start++;
        }
        String all = text.text();
        return all.startsWith(DELIMITER, start)
                || all.startsWith(COMMENT, start)
                || all.startsWith("+++", start)
                || all.startsWith(">", start);
    }

    /** A whole issue, as far as the quotation goes. */
    private static WrappedFrontMatter quoted(SourceText text, int line) {
        List<String> lines = new ArrayList<>();
        int behind = line;
        while (behind < Math.min(text.lineCount(), line + LONGEST)
                && QUOTE.matcher(text.line(behind)).lookingAt()) {
            lines.add(QUOTE.matcher(text.line(behind)).replaceFirst(""));
            behind++;
        }
        return new WrappedFrontMatter("issue is a quotation", false, lines, behind);
    }

    /** The keys that are all there is in a comment, with delimiters around them or without. */
    private static Optional<WrappedFrontMatter> commented(SourceText text, int line) {
        List<String> lines = new ArrayList<>(List.of(DELIMITER));
        int limit = Math.min(text.lineCount(), line + LONGEST);
        for (int next = line + 1; next < limit; next++) {
            String content = text.line(next).stripTrailing();
            if (content.equals(COMMENT_END)) {
                lines.add(DELIMITER);
                return Optional.of(
                        new WrappedFrontMatter("front matter is a comment", true, List.copyOf(lines), next + 1));
            }
            boolean isDelimiter = content.equals(DELIMITER);
            boolean isLast = next + 1 < limit && text.line(next + 1).strip().equals(COMMENT_END);
            boolean holdsMore =
                    isDelimiter ? next > line + 1 && !isLast : content.isBlank() || content.contains(COMMENT);
            if (holdsMore) {
                return Optional.empty();
            }
            if (!isDelimiter) {
                lines.add(content);
            }
        }
        return Optional.empty();
    }

    private static Optional<WrappedFrontMatter> nested(SourceText text, int line) {
        String first = text.line(line + 2);
        String indent = first.substring(0, first.length() - first.stripLeading().length());
        String what = "keys stand below '" + text.line(line + 1).strip() + "'";
        return indent.isEmpty()
                ? Optional.empty()
                : upToDelimiter(what, text, line + 1, content -> nestedLine(indent, content))
                        .map(found -> new WrappedFrontMatter(
                                what,
                                false,
                                Stream.concat(
                                                Stream.of(DELIMITER),
                                                found.lines.stream().skip(1))
                                        .toList(),
                                found.behind));
    }

    private static Optional<String> nestedLine(String indent, String content) {
        return content.stripTrailing().equals(DELIMITER) ? Optional.of(DELIMITER) : unindented(indent, content);
    }

    private static Optional<String> unindented(String indent, String content) {
        if (content.isBlank()) {
            return Optional.of("");
        }
        return content.startsWith(indent) ? Optional.of(content.substring(indent.length())) : Optional.empty();
    }

    private static Optional<String> fromToml(String content) {
        Matcher assignment = ASSIGNMENT.matcher(content);
        if (assignment.matches()) {
            return Optional.of(assignment.group(1) + ": " + assignment.group(2));
        }
        return Optional.of(TOML.matcher(content).matches() ? DELIMITER : content);
    }

    /** The lines down to the closing delimiter, the first one whatever it is; empty where one of them is not wrapped so. */
    private static Optional<WrappedFrontMatter> upToDelimiter(
            String what, SourceText text, int from, Function<String, Optional<String>> unwrapped) {
        List<String> lines = new ArrayList<>(List.of(DELIMITER));
        for (int line = from + 1; line < Math.min(text.lineCount(), from + LONGEST); line++) {
            Optional<String> plain = unwrapped.apply(text.line(line));
            if (plain.isEmpty()) {
                return Optional.empty();
            }
            lines.add(plain.get().stripTrailing());
            if (lines.get(lines.size() - 1).equals(DELIMITER)) {
                return Optional.of(new WrappedFrontMatter(what, false, List.copyOf(lines), line + 1));
            }
        }
        return Optional.empty();
    }
}
