package dev.issuels.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That a fix which is made without asking drops no word of a front matter, however that is broken, and no line below it. */
class LosslessFixTest {

    private static final String PATH = "high.md";
    private static final String BODY = "---\n\n### Problem\n\nThe cart is lost.\n";
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** Lines that are right, and lines that people get wrong; two blanks or none may come before each. */
    private static final List<String> LINES = List.of(
            "title: Cart is lost",
            "title: \"Cart",
            "title: 'it's lost'",
            "title: Cart: lost",
            "title: @cart",
            "title: |",
            "title: [cart] lost",
            "title:lost",
            "tags:",
            "tags: [cart, session",
            "tags: [cart, #session]",
            "tags: - cart",
            "tags: cart, session",
            "references:",
            "references: [src/a.py]",
            "- src/a.py",
            "- src/b.py # why",
            "* src/a.py",
            "-src/a.py",
            "• src/a.py",
            "- \"src/a.py",
            "- `src/a.py`",
            "\t- src/a.py",
            "src/b.py",
            "# a comment",
            "",
            "priority high",
            "priority = high",
            "**priority**: high",
            "- priority: high",
            "priority: high",
            "priority",
            "status: proposed",
            "status: done (was: open)",
            "status: wontfix # why",
            "status: \"proposed",
            "type: [bug]",
            "created: 2025-07-01",
            "created: \t2025-07-01",
            "source: me",
            "source: {me: you",
            "source: *me",
            "text");

    @Test
    void keepsEveryWord() {
        Random random = new Random(1);
        int tried = 0;
        for (int round = 0; round < 4_000; round++) {
            StringBuilder front = new StringBuilder("---\nid: BUG-001@a1b2c3\n");
            for (int line = random.nextInt(6); line >= 0; line--) {
                front.append(random.nextInt(3) == 0 ? "  " : "")
                        .append(LINES.get(random.nextInt(LINES.size())))
                        .append('\n');
            }
            tried += tryFixes(front + BODY);
        }
        assertTrue(tried > 1_000, "fixes are tried: " + tried);
    }

    private static int tryFixes(String text) {
        Workspace workspace = SmallWorkspace.of(Map.of(PATH, text), List.of("src/a.py", "src/b.py"));
        WorkspaceFile file = workspace.anyFile(SmallWorkspace.uri(PATH)).orElseThrow();
        Fixes fixes = Fixes.in(workspace, file, Drawn.TODAY);
        int tried = 0;
        for (Finding finding : fixes.findings()) {
            for (Fix fix : fixes.mending(finding)) {
                if (fix.safe()) {
                    String after = fix.editsOf(file.uri()).appliedTo(text);
                    assertEquals(
                            Set.of(), lost(text, after), finding + "\n" + fix.title() + "\n" + text + "\n" + after);
                    assertTrue(after.endsWith(BODY), fix.title() + "\n" + text + "\n" + after);
                    tried++;
                }
            }
        }
        return tried;
    }

    /** The words that are nowhere any more; one of two equal lines may go. */
    private static Set<String> lost(String before, String after) {
        Set<String> lost = words(before);
        lost.removeAll(words(after));
        return lost;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
