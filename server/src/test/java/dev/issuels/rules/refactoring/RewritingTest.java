package dev.issuels.rules.refactoring;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.issue.MessyText;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Drawn;
import dev.issuels.rules.Example;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.text.Edits;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That rewriting an issue of a messy file keeps all that is written, and leaves all other issues alone. */
final class RewritingTest {

    private static final int RUNS = 30;
    private static final Set<String> KEEP_LINES =
            Set.of("Sort front matter", "Insert missing sections", "Add all mentioned files to references");

    private final Map<String, Integer> made = new HashMap<>();

    @Test
    void keepsEveryLineAndEveryOtherIssue() {
        long seed = System.nanoTime();
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(seed + run);
            String text = MessyText.edited(random, MessyText.FILE, run == 0 ? 0 : random.nextInt(12))
                    .replace("`src/app/cli.py:12`", "`docs/cart.md`")
                    .replace("src/app/cli.py", "src/cart.py")
                    .replace("type: bug", "status: proposed\ntype: bug");
            String typed = random.nextInt(3) == 0 ? text.replace("\n", "\r\n") : text;
            rewriteEach(typed, "seed " + (seed + run));
        }
        assertEquals(KEEP_LINES, new HashSet<>(made.keySet()), "each was made at least once");
    }

    private void rewriteEach(String text, String seed) {
        Workspace workspace = SmallWorkspace.of(Map.of(Example.FILE, text), Example.PATHS);
        PlacedFile file = workspace.file(SmallWorkspace.uri(Example.FILE)).orElseThrow();
        for (PlacedIssue placed : file.content().issues()) {
            for (Refactoring refactoring : Refactorings.of(IssueSubject.of(workspace, file, placed, Drawn.TODAY))) {
                if (KEEP_LINES.contains(refactoring.title())) {
                    refactoring.work().get().ifPresent(fix -> {
                        String after = Edits.of(fix.edits().getOrDefault(file.uri(), List.of()))
                                .appliedTo(text);
                        check(text, after, placed, seed + ", " + refactoring.title() + " at " + placed.start());
                        made.merge(refactoring.title(), 1, Integer::sum);
                    });
                }
            }
        }
    }

    private static void check(String before, String after, PlacedIssue placed, String what) {
        assertTrue(after.startsWith(before.substring(0, placed.start())), what);
        assertTrue(after.endsWith(before.substring(placed.span().end())), what);
        Map<String, Long> lines = lines(after);
        lines(before).forEach((line, count) -> {
            // A scalar where a list belongs becomes the first item of one, on its lines.
            boolean isListed = after.contains(line.strip() + ", ") || after.contains("[" + line.strip());
            assertTrue(isListed || lines.getOrDefault(line, 0L) >= count, () -> what + " lost: " + line);
        });
    }

    private static Map<String, Long> lines(String text) {
        return List.of(text.split("\\r\\n|\\n|\\r", -1)).stream()
                .filter(line -> !line.isBlank())
                .collect(groupingBy(line -> line, counting()));
    }
}
