package dev.issuels.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.issuels.rules.Example;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;

/** Tests which actions are offered for whole issues, and what becomes of the files. */
final class IssueActionsTest {

    private static final String MOVES = """
            Move issue to 'shortlist.md'
            Move issue to 'critical.md'
            Move issue to 'medium.md'
            Move issue to 'low.md'
            Move issue to 'backlog.md'
            """;

    private static final String CLOSES = """
            Close issue
            Close issue and check all criteria
            """;

    private static final String ISSUE = Example.ISSUE;

    @Test
    void offersWhatCanBeDoneInTheFrontMatter() {
        String all = MOVES + CLOSES + "Renumber issue\n";
        DrawnActions.ofFile(ISSUE.replace("title", "ti$0tle")).invoked().offers(all);
        DrawnActions.ofFile(ISSUE.replace("---\nid", "$0---\nid")).invoked().offers(all);
        DrawnActions.ofFile(ISSUE.replace("---\n\n", "---$0\n\n")).invoked().offers(all);
        DrawnActions.ofFile(ISSUE.replace("title", "ti$0t$0le")).invoked().offers(all);
    }

    @Test
    void offersThemWhereNobodyIsBothered() {
        DrawnActions.ofFile(ISSUE.replace("title", "ti$0tle")).offers("");
        DrawnActions.ofFile(ISSUE.replace("### Prob", "### $0Prob")).invoked().offers("");
        DrawnActions.ofFile(ISSUE.replace("title", "$0title").replace("type", "$0type"))
                .invoked()
                .offers("");
        DrawnActions.ofFile("# High$0\n\n" + ISSUE).invoked().offers("");
        DrawnActions.ofFile("---\ntitle: $0a\ntype: post\n---\n")
                .at("README.md")
                .invoked()
                .offers("");
    }

    @Test
    void offersThemAnywhereInAnIssueToWhoeverAsksForRefactorings() {
        DrawnActions body = DrawnActions.ofFile(ISSUE.replace("vanish when", "vanish $0when"));
        body.only("refactor").offers(MOVES + CLOSES + "Renumber issue\n");
        body.only("refactor.move").offers(MOVES);
        body.only("refactor.rewrite").offers(CLOSES + "Renumber issue\n");
        body.only("refactor.extract").offers("");
        body.only("quickfix").offers("");
        assertEquals("refactor.move", body.only("refactor").actions().get(0).getKind());
    }

    @Test
    void offersNothingForAnIssueInAMergeConflict() {
        DrawnActions.ofFile(ISSUE.replace(
                        "priority: high\n", "<<<<<<< HEAD\npriority: $0high\n=======\npriority: low\n>>>>>>> topic\n"))
                .only("refactor")
                .offers("");
    }

    @Test
    void offersOthersForAClosedIssue() {
        String closed = ISSUE.replace("status: proposed", "status: $0completed")
                .replace("  - src/cart.py\n", "  - src/cart.py\ncompleted: 2025-06-30\n");
        DrawnActions.ofFile(closed).only("refactor").offers("""
                Reopen issue
                Move issue to 'history.md'
                Renumber issue
                """);
        DrawnActions.ofFile(closed).invoked().offers("""
                Move issue to 'history.md' (preferred)
                Ignore 'closed-outside-history' in this line
                Reopen issue
                Renumber issue
                """);
        DrawnActions.ofFile(closed)
                .at(".work/agent/issues/history.md")
                .invoked()
                .offers("Reopen issue\n");
        DrawnActions.ofFile(ISSUE.replace("status: ", "status: $0"))
                .at(".work/agent/issues/history.md")
                .only("refactor")
                .offers("Reopen issue\n" + CLOSES);
    }

    @Test
    void offersNoFilesToClientsThatCannotMakeThem() {
        DrawnActions.ofFile("-- high.md --\n" + ISSUE.replace("title", "$0title") + "-- low.md --\n# Low\n")
                .invoked()
                .plain()
                .offers("Move issue to 'low.md'\nRenumber issue\n");
    }

    @Test
    void movesAnIssueToAFileThatIsYetToBeMade() {
        DrawnActions drawn =
                DrawnActions.ofFile(ISSUE.replace("title", "$0title")).invoked();
        String moved = "-- low.md --\n" + ISSUE.replace("priority: high", "priority: low");
        drawn.becomesFile("Move issue to 'low.md'", moved);
        drawn.resolving().opened(7).becomesFile("Move issue to 'low.md'", moved);
        CodeAction action = drawn.actions().get(3);
        var changes = action.getEdit().getDocumentChanges();
        assertEquals("create", changes.get(0).getRight().getKind());
        assertNull(changes.get(1).getLeft().getTextDocument().getVersion());
        assertEquals(
                "file:///w/.work/agent/issues/high.md",
                changes.get(2).getLeft().getTextDocument().getUri(),
                "the source is cut last");
        assertEquals(
                List.of("issue-ls"),
                List.copyOf(action.getEdit().getChangeAnnotations().keySet()));
        assertEquals("issue-ls", changes.get(0).getRight().getAnnotationId());
    }

    @Test
    void closesAndOpensAgain() {
        String open = "# High\n\n" + ISSUE;
        String closed = ISSUE.replace("status: proposed", "status: completed")
                .replace("  - src/cart.py\n", "  - src/cart.py\ncompleted: 2025-07-01\n");
        DrawnActions.ofFile(open.replace("title", "$0title"))
                .invoked()
                .becomesFile("Close issue", "# High\n\n(No issues)\n-- history.md --\n# History\n\n" + closed);
        DrawnActions.ofFile(open.replace("title", "$0title"))
                .invoked()
                .becomesFile(
                        "Close issue and check all criteria",
                        "# High\n\n(No issues)\n-- history.md --\n# History\n\n" + closed.replace("[ ]", "[x]"));
        DrawnActions.ofFile(
                        "# History\n\n" + closed.replace("title", "$0title") + "-- high.md --\n# High\n\n(No issues)\n")
                .at(".work/agent/issues/history.md")
                .invoked()
                .becomesFile("Reopen issue", "# History\n-- high.md --\n" + open);
    }

    @Test
    void renumbersAndKeepsTheHash() {
        String other = "-- low.md --\n# Low\n\nSee BUG-001 and BUG-041@c3d4e5.\n\n"
                + ISSUE.replace("BUG-001@a1b2c3", "BUG-041@c3d4e5").replace("priority: high", "priority: low");
        DrawnActions.ofFile(ISSUE.replace("title", "$0title") + other)
                .invoked()
                .becomesFile(
                        "Renumber issue",
                        ISSUE.replace("BUG-001", "BUG-042") + other.replace("See BUG-001", "See BUG-042"));
    }

    @Test
    void insertsWhatTheTemplateRequires() {
        DrawnActions.ofFile("---\nid: BUG-001@a1b2c3$0\n---\nItems vanish.\n\n### Notes\nx\n")
                .invoked()
                .becomesFile("Insert missing sections", """
                        ---
                        id: BUG-001@a1b2c3
                        ---

                        ### Problem
                        Items vanish.

                        ### Acceptance Criteria
                        - [ ]\s

                        ### Notes
                        x
                        """);
    }

    @Test
    void sortsTheFrontMatterAndKeepsCommentsWithTheirKeys() {
        DrawnActions.ofFile("""
                ---
                status: proposed$0
                # whose is it?
                title: "One" # first
                id: BUG-001@a1b2c3
                ---
                """).invoked().becomesFile("Sort front matter", """
                ---
                id: BUG-001@a1b2c3
                # whose is it?
                title: "One" # first
                status: proposed
                ---
                """);
    }

    @Test
    void listsAllFilesThatTheBodyMentions() {
        String text = ISSUE.replace("when the session ends.\n\n", "in `src/session.py:3` and `docs/cart.md`.\n\n");
        DrawnActions.ofFile(text.replace("title", "$0title"))
                .invoked()
                .becomesFile(
                        "Add all mentioned files to references",
                        text.replace("  - src/cart.py\n", "  - src/cart.py\n  - src/session.py\n  - docs/cart.md\n"));
    }

    @Test
    void saysWhyItDoesNotDoWhatWouldLoseText() {
        String swallowing = "-- low.md --\n# Low\n\n```markdown\n" + ISSUE.replace("BUG-001", "BUG-002");
        DrawnActions drawn = DrawnActions.ofFile(ISSUE.replace("title", "$0title") + swallowing)
                .invoked()
                .resolving();
        CodeAction move = drawn.actions().stream()
                .filter(action -> action.getTitle().equals("Move issue to 'low.md'"))
                .findFirst()
                .orElseThrow();
        ResponseErrorException refusal = assertThrows(ResponseErrorException.class, () -> drawn.resolved(move));
        assertEquals(
                ResponseErrorCode.RequestFailed.getValue(),
                refusal.getResponseError().getCode());
    }
}
