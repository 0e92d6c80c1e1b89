package dev.issuels.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.Issues;
import dev.issuels.issue.MessyText;
import dev.issuels.text.Edit;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That checking only the files which an edit concerns leaves the same findings as checking all of them. */
class ConcernedFilesTest {

    private static final int RUNS = 8;
    private static final int EDITS = 60;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final List<String> NAMES =
            List.of(".work/agent/issues/high.md", ".work/agent/issues/low.md", ".work/agent/issues/history.md");

    @Test
    void findingsKeptUpFileByFileEqualThoseOfAFreshCheck() {
        long seed = System.nanoTime();
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(seed + run);
            Workspace workspace = start();
            Map<String, List<Finding>> kept = findings(workspace, workspace.concernedSince(Workspace.EMPTY));
            for (int i = 0; i < EDITS; i++) {
                Workspace edited = edit(workspace, random, i);
                Set<String> concerned = edited.concernedSince(workspace);
                kept.putAll(findings(edited, concerned));
                String where = "seed " + (seed + run) + ", edit " + i + ", ";
                all(edited)
                        .forEach((uri, findings) ->
                                assertEquals(lines(findings), lines(kept.getOrDefault(uri, List.of())), where + uri));
                workspace = edited;
            }
        }
    }

    private static String lines(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    private static Workspace start() {
        Map<String, String> texts = new HashMap<>();
        texts.put(NAMES.get(0), Issues.of("BUG-001@aaaaaa") + "Blocked by: BUG-002\n\n" + MessyText.FILE);
        texts.put(
                NAMES.get(1), Issues.of("BUG-002@bbbbbb") + "See BUG-001, MEM-001.\n\n" + Issues.of("BUG-001@cccccc"));
        texts.put(NAMES.get(2), "## 2024-12-20: OLD-001@c5e8f1 - Title\n\n" + Issues.of("MEM-002@9c4b3d"));
        return SmallWorkspace.of(texts, Example.PATHS);
    }

    private static Workspace edit(Workspace workspace, Random random, int version) {
        String uri = SmallWorkspace.uri(NAMES.get(random.nextInt(NAMES.size())));
        IssueFile content = workspace.file(uri).orElseThrow().content();
        Edit edit = MessyText.edit(random, content.text().text());
        return workspace.withOpen(uri, content.with(edit), version);
    }

    private static Map<String, List<Finding>> all(Workspace workspace) {
        return findings(
                workspace, Set.copyOf(workspace.files().map(WorkspaceFile::uri).toList()));
    }

    private static Map<String, List<Finding>> findings(Workspace workspace, Set<String> uris) {
        Map<String, List<Finding>> findings = new TreeMap<>();
        uris.forEach(uri ->
                findings.put(uri, Rules.check(workspace, workspace.anyFile(uri).orElseThrow(), TODAY)));
        return findings;
    }
}
