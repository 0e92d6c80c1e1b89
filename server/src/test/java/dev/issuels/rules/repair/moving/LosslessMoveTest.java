package dev.issuels.rules.repair.moving;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.issue.MessyText;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Drawn;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That no move of any issue of messy files loses a line or changes another issue. */
final class LosslessMoveTest {

    private static final int RUNS = 12;
    private static final String HIGH = FileRole.HOME + "high.md";
    private static final String BACKLOG = FileRole.HOME + "backlog.md";
    private static final String HISTORY = FileRole.HOME + "history.md";

    private int possible;
    private int impossible;

    @Test
    void keepsEveryLineAndEveryOtherIssue() {
        long seed = System.nanoTime();
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(seed + run);
            Map<String, String> texts = new HashMap<>(Map.of(HIGH, messy(random), HISTORY, messy(random)));
            if (random.nextBoolean()) {
                texts.put(BACKLOG, messy(random));
            }
            moveEach(texts, "seed " + (seed + run));
        }
        assertTrue(possible > 0, impossible + " moves refused and none made");
    }

    /** But of one with what looks like entries of a log behind it, and into the history of one fenced like an entry. */
    @Test
    void refusesFewMovesOfIssuesThatNobodyHasEdited() {
        moveEach(Map.of(HIGH, MessyText.FILE, HISTORY, MessyText.FILE), "unedited");
        assertEquals("19 made, 6 refused", possible + " made, " + impossible + " refused");
    }

    private static String messy(Random random) {
        String text = MessyText.edited(random, MessyText.FILE, random.nextInt(12));
        return random.nextInt(4) == 0 ? text.replace("\n", "\r\n") : text;
    }

    private void moveEach(Map<String, String> texts, String seed) {
        Workspace workspace = SmallWorkspace.of(texts, List.of());
        for (String path : texts.keySet()) {
            PlacedFile file = workspace.file(SmallWorkspace.uri(path)).orElseThrow();
            for (PlacedIssue placed : file.content().issues()) {
                IssueSubject subject = IssueSubject.of(workspace, file, placed, Drawn.TODAY);
                for (String name : List.of("backlog.md", "history.md", "shortlist.md")) {
                    if (path.endsWith(name)) {
                        continue;
                    }
                    move(subject, name)
                            .ifPresentOrElse(
                                    fix -> {
                                        possible++;
                                        String what = seed + ", " + path + " " + placed.start() + " to " + name;
                                        check(texts, fix, what);
                                        checkIssues(workspace, fix, what);
                                    },
                                    () -> impossible++);
                }
            }
        }
    }

    private static Optional<Fix> move(IssueSubject subject, String name) {
        return Destinations.of(subject.workspace(), subject.subject().file())
                .flatMap(all -> all.named(name))
                .flatMap(to -> IssueMove.fix(subject, to));
    }

    /** All lines are there that say something, as often as before. */
    private static void check(Map<String, String> texts, Fix fix, String what) {
        Map<String, String> after = new HashMap<>(texts);
        fix.edits().forEach((uri, edits) -> {
            String path = uri.substring(SmallWorkspace.FOLDER.length());
            after.put(path, Edits.of(edits).appliedTo(texts.getOrDefault(path, "")));
        });
        assertEquals(lines(texts), lines(after), what);
    }

    private static Map<String, Long> lines(Map<String, String> texts) {
        return texts.values().stream()
                .flatMap(text -> Stream.of(text.replace("\uFEFF", "").split("\\r\\n|\\n|\\r", -1)))
                .filter(line -> !line.isBlank() && !line.matches("\\s*-{3,}\\s*"))
                .filter(line -> !line.equals(Placeholder.WRITTEN) && !line.startsWith("# "))
                .collect(groupingBy(line -> line, TreeMap::new, counting()));
    }

    /** All issues say what they said. */
    private static void checkIssues(Workspace before, Fix fix, String what) {
        Workspace after = before;
        for (Map.Entry<String, List<Edit>> entry : fix.edits().entrySet()) {
            String text =
                    before.file(entry.getKey()).map(file -> file.text().text()).orElse("");
            after = after.withMade(
                    entry.getKey(), after.parse(Edits.of(entry.getValue()).appliedTo(text)), 0);
        }
        assertEquals(issues(before), issues(after), what);
    }

    private static Map<String, Long> issues(Workspace workspace) {
        return workspace
                .files()
                .flatMap(file -> workspace.file(file.uri()).stream())
                .flatMap(file -> IssueTexts.of(file.content(), file.role(), workspace.schema()).texts().stream())
                .map(text -> text.replaceAll("\\r\\n|\\n|\\r", "\n").replaceFirst("^---+[ \\t]*\\n", ""))
                .collect(groupingBy(text -> text, TreeMap::new, counting()));
    }
}
