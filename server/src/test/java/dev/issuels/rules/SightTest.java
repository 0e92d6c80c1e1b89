package dev.issuels.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.IssueSubject.Sight;
import dev.issuels.text.Edit;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How far rules look, and what is kept because of it. */
class SightTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String FILE = ".work/agent/issues/high.md";
    private static final String URI = SmallWorkspace.uri(FILE);

    /**
     * A rule that asks for {@link IssueSubject#workspace}, {@link IssueSubject#subject} or {@link IssueSubject#placed}
     * where there is nothing to report checks all issues of a file at every keystroke. What it needs can most often be
     * asked of the subject itself; if not, the facts of the index tell whether it is worth while to look further.
     */
    @Test
    void rulesLookAtEverythingOnlyWhereTheyMustBe() {
        Set<String> wide = new TreeSet<>();
        for (Rule shown : Rules.ALL) {
            Example good = shown.doc().good();
            Workspace workspace = good.workspace();
            workspace
                    .file(good.uri())
                    .ifPresent(file -> Rules.ALL.stream()
                            .filter(rule ->
                                    rule instanceof IssueRule looking && looksAtEverything(looking, workspace, file))
                            .forEach(rule -> wide.add(rule.code() + " in the good example of " + shown.code())));
        }
        assertEquals(Set.of(), wide);
    }

    /** The mended text is found out without the rules running anew in the issue that nobody has touched. */
    @Test
    void whatWasFoundInOtherIssuesIsKept() {
        String first = Example.issue("BUG-001@a1b2c3", "Cart loses its items");
        String second =
                Example.issue("BUG-002@d4e5f6", "Coupons outlive their order").replace("type: bug", "type: slow");
        Workspace before = SmallWorkspace.of(Map.of(FILE, first + "\n" + second), Example.PATHS);
        Checked checked = check(before, Checked.NEVER);
        Workspace after = edited(before, Edit.insertion(first.indexOf("type: bug") + "type: bug".length(), "gy"));
        List<Finding> found = check(after, checked).findings();

        assertEquals(Rules.check(after, after.file(URI).orElseThrow(), TODAY), found);
        assertEquals(2, found.size());
        assertSame(checked.findings().get(0).message(), found.get(1).message(), "the finding of the untouched issue");
    }

    private static Checked check(Workspace workspace, Checked before) {
        return Rules.check(workspace, workspace.file(URI).orElseThrow(), TODAY, before);
    }

    private static Workspace edited(Workspace workspace, Edit edit) {
        IssueFile content = workspace.file(URI).orElseThrow().content();
        return workspace.withOpen(URI, content.with(edit), 1);
    }

    private static boolean looksAtEverything(IssueRule rule, Workspace workspace, PlacedFile file) {
        return file.content().issues().stream()
                .anyMatch(placed -> sight(rule, workspace, file, placed) == Sight.EVERYTHING);
    }

    private static Sight sight(IssueRule rule, Workspace workspace, PlacedFile file, PlacedIssue placed) {
        IssueSubject subject = new IssueSubject(Subject.of(workspace, file, TODAY), placed);
        rule.check(subject, Findings.of(rule.doc(), false, finding -> {}));
        return subject.sightSoFar();
    }
}
