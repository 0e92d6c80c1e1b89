package dev.issuels.rules.repair.moving;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.schema.Schema;
import dev.issuels.workspace.FileRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The issues of a file with their own texts, to tell whether a move has changed or lost any.
 *
 * @param texts of the issues, in their order
 */
record IssueTexts(IssueFile content, List<String> texts) {

    IssueTexts {
        texts = List.copyOf(texts);
    }

    static IssueTexts of(IssueFile content, FileRole role, Schema schema) {
        Gaps gaps = Gaps.of(content, role, schema);
        return new IssueTexts(
                content, gaps.issues().stream().map(content.text()::slice).toList());
    }

    /** Whether these are the issues of another file but for one, which is a number there, and nothing broke. */
    boolean areWithout(int issue, IssueTexts before) {
        List<String> left = new ArrayList<>(before.texts);
        left.remove(issue);
        return texts.equals(left) && hasNoMoreProblemsThan(before.problems());
    }

    /**
     * Whether these are the issues of another file and behind them one more, and nothing broke.
     *
     * @param text of that issue
     * @param original the issue as it was before
     */
    boolean areWith(String text, Issue original, IssueTexts before) {
        List<String> more = new ArrayList<>(before.texts);
        more.add(text);
        return texts.equals(more)
                && isSame(content.issues().get(before.texts.size()).issue(), original)
                && hasNoMoreProblemsThan(Stream.concat(before.problems(), original.problems().stream()));
    }

    private static boolean isSame(Issue moved, Issue original) {
        return moved.id().equals(original.id()) && !moved.conflicted();
    }

    private boolean hasNoMoreProblemsThan(Stream<SyntaxProblem> known) {
        Map<SyntaxProblem.Kind, Long> most = counts(known);
        return counts(problems()).entrySet().stream()
                .allMatch(found -> found.getValue() <= most.getOrDefault(found.getKey(), 0L));
    }

    private Stream<SyntaxProblem> problems() {
        return Stream.concat(
                content.preamble().problems().stream(),
                content.issues().stream().map(PlacedIssue::issue).flatMap(issue -> issue.problems().stream()));
    }

    private static Map<SyntaxProblem.Kind, Long> counts(Stream<SyntaxProblem> problems) {
        return problems.collect(groupingBy(SyntaxProblem::kind, counting()));
    }
}
