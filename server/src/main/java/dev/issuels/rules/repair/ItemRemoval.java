package dev.issuels.rules.repair;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Task;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** The edit that takes an item of a Markdown list away, if nothing is lost with it but what it names. */
public final class ItemRemoval {

    private static final Pattern CODE_ALONE = Pattern.compile("(?:\\[[ xX]]\\s+)?(`++)[^`]*+\\1\\s*+");

    /** What may stand below an item of one line: nothing, another item, a heading, a fence or a separator. */
    private static final Pattern NEXT = Pattern.compile("\\s*(?:|(?:[-*+]|\\d+[.)])(?:\\s.*)?|#.*|```.*|~~~.*|---+)");

    private ItemRemoval() {}

    /** Takes the item away that says nothing but a code span, which holds the given span; empty where there is none. */
    public static Optional<Edit> of(PlacedIssue placed, Span inCode) {
        return placed.issue().body().tasks().stream()
                .filter(task -> task.text().covers(inCode))
                .filter(task -> isAlone(placed, task))
                .findFirst()
                .map(task -> edit(placed, task));
    }

    private static boolean isAlone(PlacedIssue placed, Task task) {
        SourceText text = placed.text();
        int next = text.lineOf(placed.inFile(task.span()).start()) + 1;
        boolean holdsItems = placed.issue().body().tasks().stream()
                .anyMatch(other -> other.depth() > task.depth()
                        && text.lineOf(placed.inFile(other.span()).start()) == next);
        return !holdsItems
                && CODE_ALONE.matcher(placed.slice(task.text())).matches()
                && (next >= text.lineCount() || NEXT.matcher(text.line(next)).matches());
    }

    private static Edit edit(PlacedIssue placed, Task task) {
        SourceText text = placed.text();
        int line = text.lineOf(placed.inFile(task.span()).start());
        return new Edit(new Span(text.lineEnd(line - 1), text.lineEnd(line)), "");
    }
}
