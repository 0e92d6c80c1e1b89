package dev.issuels.rules.repair.moving;

import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;

/** Puts an issue into a file: below all that is there, or in the place of the line that says that there is none. */
record IssueJoin(Gaps gaps) {

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
            return Edit.insertion(gaps.text().length(), lead() + issue + "\n");
        }
        return Edit.insertion(end.start(), "\n\n" + separator(issue) + issue);
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
