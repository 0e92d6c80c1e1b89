package dev.issuels.features.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Drawn;
import dev.issuels.rules.repair.FreshIds;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests where a whole new issue is offered, and what it makes of the file. */
final class NewIssueCompletionTest {

    private static final String LABEL = "new issue";

    private static final String ONE = """
            ---
            id: "BUG-001@a1b2c3"
            title: "One"
            type: bug
            ---

            ### Problem
            Words.
            """;
    private static final String TWO = ONE.replace("BUG-001", "BUG-002");

    private static final String NEW = """
            ---
            id: "BUG-003@%s"
            title: ""
            description: ""
            created: %s
            section: ""
            tags: []
            type: bug
            priority: high
            status: proposed
            references: []
            ---

            ### Problem

            ### Acceptance Criteria
            - [ ]\s""".formatted(FreshIds.hash(DrawnCompletion.SEED), Drawn.TODAY);

    @Test
    void writesAnIssueBelowTheLastOne() {
        becomes(ONE + "\n" + TWO + "\n$0", ONE + "\n" + TWO + "\n" + NEW);
        becomes(ONE + "\n" + TWO + "$0", ONE + "\n" + TWO + "\n" + NEW);
        becomes(ONE + "\n---\n\n" + TWO + "\nnew is$0", ONE + "\n---\n\n" + TWO + "\n---\n\n" + NEW);
    }

    @Test
    void writesAnIssueBetweenTwoOthers() {
        becomes(ONE + "$0\n" + TWO, ONE + "\n" + NEW + "\n\n" + TWO);
        becomes(ONE + "\n$0\n\n" + TWO, ONE + "\n" + NEW + "\n\n" + TWO);
        becomes(ONE + "\n$0\n\n---\n\n" + TWO, ONE + "\n---\n\n" + NEW + "\n\n---\n\n" + TWO);
        becomes(ONE + "\n---\n\n$0\n" + TWO, ONE + "\n---\n\n" + NEW + "\n\n---\n\n" + TWO);
    }

    @Test
    void opensAnIssueWithTheDelimiterAboveIt() {
        String close = ONE + "\n---\n" + TWO;
        String apart = ONE + "\n---\n\n" + TWO;
        String opened = NEW.substring("---\n".length());
        becomes(close + "\n---\n---\n$0", close + "\n---\n" + NEW);
        becomes(close + "\n---\n$0", close + "\n---\n" + NEW);
        becomes(apart + "\n---\n---\n$0", apart + "\n---\n" + NEW);
        becomes(apart + "\n---\n$0", apart + "\n---\n\n" + NEW);
        becomes(ONE + "\n" + TWO + "\n---\n$0", ONE + "\n" + TWO + "\n" + NEW);
        becomes(ONE + "\n---\n---\nnew$0\n\n---\n" + TWO, ONE + "\n---\n" + NEW + "\n\n---\n" + TWO);
        becomes("# High\n\n---\n$0", "# High\n\n---\n" + opened.replace("BUG-003", "BUG-001"));
        becomes("# High\n\n---\n---\n$0", "# High\n\n---\n---\n" + opened.replace("BUG-003", "BUG-001"));
        becomes(ONE + "\n" + TWO + "\n----\n$0", ONE + "\n" + TWO + "\n----\n\n" + NEW);
    }

    @Test
    void writesAnIssueIntoAnEmptyFile() {
        String first = NEW.replace("BUG-003", "BUG-001");
        becomes("$0", first);
        becomes("# High\n\n$0\n", "# High\n\n" + first + "\n");
        offersNone("# High\nissue$0\n");
    }

    @Test
    void leavesPlacesToFillIn() {
        String snippet = DrawnCompletion.of(ONE + "\n$0", DrawnCompletion.RICH)
                .item(LABEL)
                .getTextEdit()
                .getRight()
                .getNewText();
        assertEquals("""
                ---
                id: "BUG-002@%s"
                title: "$1"
                description: "$2"
                created: %s
                section: "$3"
                tags: [$4]
                type: ${5|bug,enhancement,refactor,docs,test,security,performance|}
                priority: ${6|high,critical,medium,low|}
                status: ${7|proposed,in-progress,blocked,completed,won't-fix|}
                references: [$8]
                ---

                ### Problem
                $9

                ### Acceptance Criteria
                - [ ] $10""".formatted(FreshIds.hash(DrawnCompletion.SEED), Drawn.TODAY), snippet);
    }

    @Test
    void offersNoIssueWhereItWouldTearSomethingApart() {
        offersNone(ONE.replace("Words.", "$0\nWords.") + "\n" + TWO);
        offersNone(ONE.replace("Words.", "Words.\n\n---\n$0\nMore words.") + "\n" + TWO);
        offersNone(ONE + "\n---\n$0\nid: x\n---\n");
        offersNone(ONE.replace("Words.", "```\n$0\n```"));
        offersNone("-- history.md --\n" + ONE + "\n$0");
        offersNone(ONE + "\n $0");
        offersNone("-- ./README.md --\n$0\n");
    }

    @Test
    void keepsAllOtherIssuesWhereverItIsWritten() {
        for (String gap : List.of("", "\n", "\n\n", "\n---\n", "\n---\n\n", "\n\n---\n\n\n", "---\n")) {
            String file = ONE + gap + TWO + gap + TWO.replace("002", "005") + "\n\n";
            List<String> lines = List.of(file.split("\n", -1));
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at).isEmpty()) {
                    List<String> marked = new ArrayList<>(lines);
                    marked.set(at, "$0");
                    keepsOthers(String.join("\n", marked));
                }
            }
        }
    }

    private static void keepsOthers(String file) {
        DrawnCompletion drawn = DrawnCompletion.of(file, DrawnCompletion.PLAIN);
        if (drawn.labels().equals(LABEL)) {
            List<String> before = ids(drawn.before());
            List<String> after = new ArrayList<>(ids(drawn.after(LABEL)));
            assertEquals(before.size() + 1, after.size(), file);
            after.removeIf(id -> id.startsWith("BUG-006"));
            assertEquals(before, after, file);
        }
    }

    private static List<String> ids(String text) {
        return Workspace.EMPTY.parse(text).issues().stream()
                .map(PlacedIssue::issue)
                .map(issue -> issue.text("id").orElse("?")
                        + " "
                        + issue.body().sections().size()
                        + (issue.frontMatter().closing().isPresent() ? "" : " unclosed"))
                .toList();
    }

    private static void becomes(String file, String expected) {
        String text = expected.endsWith("\n") ? expected : expected + "\n";
        assertEquals(text, DrawnCompletion.of(file, DrawnCompletion.PLAIN).after(LABEL));
    }

    private static void offersNone(String file) {
        assertEquals("", DrawnCompletion.of(file, DrawnCompletion.PLAIN).labels(), file);
    }
}
