package dev.issuels.rules.repair.moving;

import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts an issue into a file: below all that is there, or in the place of the line that says that there is none. */
record IssueJoin(Gaps gaps) {

    private static final String OPENING = "---\n";

    /**
     * The edits that can do it, the better one first; their lines end with line feeds. Where the issue leaves a code
     * fence open, it can only be the last one.
     *
     * @param issue from the line that opens it to its last line, without a line end there
     */
    List<Edit> edits(String issue) {
        Optional<Span> placeholder = gaps.issues().isEmpty() ? Placeholder.in(gaps.text()) : Optional.empty();
        Edit atEnd = atEnd(issue);
        return placeholder.map(line -> List.of(inPlaceOf(line, issue), atEnd)).orElseGet(() -> List.of(atEnd));
    }

    private Edit atEnd(String issue) {
        Span end = gaps.atEnd();
        if (end.start() == gaps.top()) {
            return new Edit(end, issue + "\n");
        }
        if (gaps.issues().isEmpty() && gaps.hasSeparator(end)) {
            Optional<Span> opening = issue.startsWith(OPENING) ? opening(end) : Optional.empty();
            if (opening.isPresent()) {
                return new Edit(opening.get(), issue + "\n");
            }
            return Edit.insertion(gaps.text().length(), lead() + issue + "\n");
        }
        return Edit.insertion(end.start(), "\n\n" + separator(issue) + issue);
    }

    /** The last of several delimiters, with the blank lines below, which opens an issue as well as its own does. */
    private Optional<Span> opening(Span end) {
        List<Integer> delimiters = IntStream.range(
                        gaps.text().lineOf(end.start()), gaps.text().lineCount())
                .filter(line -> gaps.text().line(line).stripTrailing().equals(OPENING.strip()))
                .boxed()
                .toList();
        return delimiters.size() < 2
                ? Optional.empty()
                : Optional.of(new Span(
                        gaps.text().lineStart(delimiters.get(delimiters.size() - 1)),
                        gaps.text().length()));
    }

    private Edit inPlaceOf(Span placeholder, String issue) {
        int line = gaps.text().lineOf(placeholder.start());
        return new Edit(placeholder, (isBlank(line - 1) ? "" : "\n") + issue + (isBlank(line + 1) ? "" : "\n"));
    }

    /** Whether a line is blank or none of the text. */
    private boolean isBlank(int line) {
        return line < 0
                || line >= gaps.text().lineCount()
                || gaps.text().line(line).isBlank();
    }

    /** What makes the end of the text one below a blank line. */
    private String lead() {
        int last = gaps.text().lineCount() - 1;
        if (!gaps.text().line(last).isEmpty()) {
            return "\n\n";
        }
        return isBlank(last - 1) ? "" : "\n";
    }

    /** A delimiter can part two issues as well; a heading cannot. */
    private String separator(String issue) {
        Separator usual = Separator.of(gaps);
        return (usual == Separator.NONE && !issue.startsWith("-") ? Separator.APART : usual).written();
    }
}
