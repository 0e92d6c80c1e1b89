package dev.issuels.rules.structure;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Fix;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A code fence or a comment that swallows an issue or a section, and how it may have been meant.
 *
 * @param opening where the line that opens it stands in the file
 * @param swallowed where the first line of what is swallowed does
 */
record LeftOpen(PlacedFile file, Span opening, Span swallowed) {

    private static final Pattern FENCE = Pattern.compile("([ \\t>]*)(`{3,}|~{3,})([^`]*)");
    private static final String COMMENT = "<!--";
    private static final Pattern GAP = Pattern.compile("\\s*|\\s*-{3,}\\s*");

    /** A line of backticks or tildes. */
    private record Line(int number, String indent, String marks, boolean opens) {

        /** Whether this line below another looks as if it closed that one. */
        boolean isMeantToClose(Line opening) {
            return !opens && marks.startsWith(opening.marks) && indent.length() > opening.indent.length();
        }
    }

    /** A longer outer fence where one inside of it was meant to be text, then a fence that closes this one. */
    Stream<Fix> fixes() {
        Optional<Fix> certain = lengthening().or(this::outdenting);
        return Stream.concat(certain.stream().map(Fix::asPreferred), closing().stream());
    }

    /** The closing line where the opening one stands, which is indented so far that it is code. */
    private Optional<Fix> outdenting() {
        int first = file.text().lineOf(opening.start());
        Optional<Line> open = line(first);
        for (int number = first + 1; number < file.text().lineOf(swallowed.start()); number++) {
            Optional<Line> missing = line(number)
                    .filter(inner -> open.filter(inner::isMeantToClose).isPresent());
            if (missing.isPresent()) {
                Span indent = new Span(0, missing.get().indent.length())
                        .shifted(file.text().lineStart(number));
                return Optional.of(Fix.of(
                        "Indent the closing fence as the opening one",
                        file.uri(),
                        new Edit(indent, open.get().indent)));
            }
        }
        return Optional.empty();
    }

    /** Closes it behind the last text above what is swallowed. */
    private Optional<Fix> closing() {
        SourceText text = file.text();
        int line = text.lineOf(swallowed.start()) - 1;
        while (GAP.matcher(text.line(line)).matches()) {
            line--;
        }
        int end = text.lineEnd(line);
        if (text.slice(opening).startsWith(COMMENT)) {
            return Optional.of(Fix.of("Close the comment", file.uri(), Edit.insertion(end, " -->")));
        }
        return line(text.lineOf(opening.start()))
                .map(open -> "\n" + open.indent + open.marks)
                .map(mark -> Fix.of("Close the fence", file.uri(), Edit.insertion(end, mark)));
    }

    /** Where this fence was meant to close one further up that holds a fence itself. */
    private Optional<Fix> lengthening() {
        int last = file.text().lineOf(opening.start());
        List<Line> nested = new ArrayList<>();
        for (int number = firstLine(); number <= last; number++) {
            line(number).ifPresent(nested::add);
        }
        for (int outer = nested.size() - 4; outer >= 0; outer--) {
            List<Line> from = nested.subList(outer, nested.size());
            if (from.get(0).opens && from.get(1).opens && isBalanced(from)) {
                return Optional.of(lengthening(from));
            }
        }
        return Optional.empty();
    }

    private int firstLine() {
        int start =
                file.content().issueAt(opening.start()).map(PlacedIssue::start).orElse(0);
        return file.text().lineOf(start);
    }

    /** Whether all but the first and the last line are pairs of a line with and one without an info string. */
    private static boolean isBalanced(List<Line> lines) {
        boolean even = lines.size() % 2 == 0 && !lines.get(lines.size() - 1).opens;
        for (int i = 1; even && i < lines.size() - 1; i++) {
            even = lines.get(i).opens == (i % 2 == 1);
        }
        return even;
    }

    private Fix lengthening(List<Line> lines) {
        int longest = lines.stream().mapToInt(line -> line.marks.length()).max().orElseThrow();
        Line first = lines.get(0);
        String marks = first.marks.substring(0, 1).repeat(longest + 1);
        Edit start = replacing(first, marks);
        Edit end = replacing(lines.get(lines.size() - 1), marks);
        return Fix.of("Lengthen the outer fence", file.uri(), start, end);
    }

    private Edit replacing(Line line, String marks) {
        int start = file.text().lineStart(line.number) + line.indent.length();
        return new Edit(new Span(start, start + line.marks.length()), marks);
    }

    private Optional<Line> line(int number) {
        Matcher matcher = FENCE.matcher(file.text().line(number));
        return matcher.matches()
                ? Optional.of(new Line(
                        number,
                        matcher.group(1),
                        matcher.group(2),
                        !matcher.group(3).isBlank()))
                : Optional.empty();
    }
}
