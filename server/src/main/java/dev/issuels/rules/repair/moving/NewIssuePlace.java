package dev.issuels.rules.repair.moving;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Schema;
import dev.issuels.rules.repair.TextEnd;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.PlacedFile;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A line above, between or below the issues of a file, in whose place a new one can be written.
 *
 * @param before what must stand between the text above and the new issue
 * @param opened whether the line above is the delimiter that opens the new issue
 * @param after what must stand between the new issue, without the end of its last line, and the text below
 */
public record NewIssuePlace(String before, boolean opened, String after) {

    private static final String DELIMITER = "---";

    /** The place of a line, whatever stands in it; empty where a new issue would tear something apart. */
    public static Optional<NewIssuePlace> at(PlacedFile file, int line, Schema schema) {
        return new Finder(file, line, schema).find();
    }

    /** The text of a new issue as it takes the place of the line. */
    public String around(String issue) {
        String own = opened ? issue.substring(DELIMITER.length() + 1) : issue;
        return before + own.substring(0, own.length() - 1) + after;
    }

    /** Looks at what is around one line. */
    private record Finder(PlacedFile file, int line, Schema schema) {

        Optional<NewIssuePlace> find() {
            IssueFile content = file.content();
            Optional<PlacedIssue> above = content.issueAt(text().lineStart(line));
            int bottom = firstText();
            Optional<PlacedIssue> below = content.issues().stream()
                    .filter(placed -> keyLine(placed) == bottom)
                    .findFirst();
            boolean fits = (bottom == text().lineCount() || below.isPresent())
                    && above.map(this::isBelowBody).orElse(true)
                    && below.map(placed -> line < headLine(placed)).orElse(true);
            return fits ? Optional.of(place(above, below)) : Optional.empty();
        }

        private NewIssuePlace place(Optional<PlacedIssue> above, Optional<PlacedIssue> below) {
            Separator separator = Separator.of(Gaps.of(file.content(), file.role(), schema));
            int top = above.map(this::bodyLine).orElse(0);
            int end = below.map(this::headLine).orElse(line + 1);
            boolean parted = separator == Separator.NONE;
            boolean lacksAbove = above.isPresent() && !parted && !hasSeparator(top, line);
            boolean belowDelimiter =
                    line > top && text().line(line - 1).stripTrailing().equals(DELIMITER);
            boolean opened = belowDelimiter && separators(top, line) > (above.isPresent() && !parted ? 1 : 0);
            boolean joins = line == 0
                    || text().line(line - 1).isBlank()
                    || opened
                    || (belowDelimiter && separator == Separator.CLOSE);
            String lead = joins ? "" : "\n";
            boolean lacksBelow = below.isPresent() && !parted && !hasSeparator(line + 1, end);
            boolean isCrowded =
                    line + 1 < text().lineCount() && !text().line(line + 1).isBlank();
            String written = separator.written();
            return new NewIssuePlace(
                    lead + (lacksAbove ? written : ""),
                    opened,
                    lacksBelow ? "\n\n" + written.substring(0, written.length() - 1) : isCrowded ? "\n" : "");
        }

        /** The first line below that holds more than a separator; behind the last one if none does. */
        private int firstText() {
            int at = line + 1;
            while (at < text().lineCount() && TextEnd.isGap(text().line(at))) {
                at++;
            }
            return at;
        }

        /** Whether the line stands below the front matter of an issue, and not in code. */
        private boolean isBelowBody(PlacedIssue above) {
            int start = text().lineStart(line);
            return above.issue().frontMatter().closing().isPresent()
                    && line >= bodyLine(above)
                    && above.issue().body().code().stream().map(above::inFile).noneMatch(code -> code.touches(start));
        }

        private boolean hasSeparator(int from, int to) {
            return separators(from, to) > 0;
        }

        private long separators(int from, int to) {
            return IntStream.range(from, to)
                    .mapToObj(text()::line)
                    .filter(content -> !content.isBlank() && TextEnd.isGap(content))
                    .count();
        }

        /** The first line below the front matter. */
        private int bodyLine(PlacedIssue placed) {
            return text().lineOf(placed.start() + placed.issue().frontMatter().end()) + 1;
        }

        private int keyLine(PlacedIssue placed) {
            return text().lineOf(
                            placed.inFile(placed.issue().frontMatter().block()).start());
        }

        private int headLine(PlacedIssue placed) {
            return text().lineOf(
                            placed.inFile(placed.issue().frontMatter().head()).start());
        }

        private SourceText text() {
            return file.text();
        }
    }
}
