package dev.issuels.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.cli.input.FolderReading;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Fix;
import dev.issuels.rules.Fixes;
import dev.issuels.rules.Rules;
import dev.issuels.rules.Severity;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Makes every fix that is offered for every finding of a folder, each alone and in memory, and looks at what it did.
 *
 * <p>The folder is {@code server/sample}, or the one that the system property {@code issue-ls.fixed-folder} names.
 */
final class EveryFixTest {

    private static final Path FOLDER = Path.of(System.getProperty("issue-ls.fixed-folder", "sample"));
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Integer> made = new TreeMap<>();
    private final Workspace workspace =
            FolderReading.of(FOLDER.toAbsolutePath().normalize()).workspace();
    private final Map<String, Long> errors = errors(workspace);

    @Test
    void mendsItsFindingAndBringsNoErrors() {
        for (WorkspaceFile file : workspace.files().toList()) {
            Fixes fixes = Fixes.in(workspace, file, TODAY);
            for (Finding finding : fixes.findings()) {
                fixes.mending(finding).forEach(fix -> judge(file, finding, fix));
                fixes.suppressing(finding).ifPresent(fix -> judge(file, finding, fix));
            }
        }
        int total = made.values().stream().mapToInt(Integer::intValue).sum();
        System.Logger log = System.getLogger(EveryFixTest.class.getName());
        log.log(System.Logger.Level.INFO, () -> total + " fixes made in '" + FOLDER + "': " + made);
        assertEquals("", String.join("\n", complaints));
        assertTrue(total > 0, "nothing was fixed");
    }

    private void judge(WorkspaceFile file, Finding finding, Fix fix) {
        made.merge(finding.code(), 1, Integer::sum);
        Workspace after = workspace;
        for (Map.Entry<String, List<Edit>> entry : fix.edits().entrySet()) {
            String before = workspace
                    .anyFile(entry.getKey())
                    .map(known -> known.text().text())
                    .orElse("");
            String text = Edits.of(entry.getValue()).appliedTo(before);
            after = after.withMade(entry.getKey(), after.parse(text), 0);
        }
        String what = file.uri() + ": " + finding + "\n  by '" + fix.title() + "': ";
        long left = count(after, file, finding);
        if (left >= count(workspace, file, finding)) {
            complaints.add(what + "the finding is still there");
        }
        Map<String, Long> worse = errors(after);
        errors.forEach((code, count) -> worse.merge(code, -count, Long::sum));
        worse.values().removeIf(more -> more <= 0);
        if (!worse.isEmpty()) {
            complaints.add(what + "new errors " + worse);
        }
    }

    private static long count(Workspace workspace, WorkspaceFile file, Finding finding) {
        return Rules.check(workspace, workspace.anyFile(file.uri()).orElseThrow(), TODAY).stream()
                .filter(other ->
                        other.code().equals(finding.code()) && other.message().equals(finding.message()))
                .count();
    }

    private static Map<String, Long> errors(Workspace workspace) {
        return workspace
                .files()
                .flatMap(file -> Rules.check(workspace, file, TODAY).stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .collect(Collectors.groupingBy(Finding::code, HashMap::new, Collectors.counting()));
    }
}
