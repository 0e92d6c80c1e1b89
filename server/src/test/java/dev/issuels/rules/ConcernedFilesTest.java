package dev.issuels.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.Issues;
import dev.issuels.issue.MessyText;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import dev.issuels.workspace.Settings;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import dev.issuels.workspace.paths.PathTree;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final List<String> NAMES = List.of(
            ".work/agent/issues/high.md",
            ".work/agent/issues/low.md",
            ".work/agent/issues/history.md",
            "app/.work/agent/issues/high.md");
    private static final List<String> IDS =
            List.of("BUG-001@aaaaaa", "BUG-002@bbbbbb", "BUG-003@dddddd", "BUG-004@eeeeee", "BUG-005@ffffff");
    private static final List<String> STATUSES = List.of(
            "proposed", "in-progress", "in-progress", "blocked", "completed", "won't-fix: duplicate of BUG-002");

    @Test
    void findingsKeptUpFileByFileEqualThoseOfAFreshCheck() {
        long seed = System.nanoTime();
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(seed + run);
            Workspace workspace = start(run % 2 == 0);
            Map<String, Checked> kept = new HashMap<>();
            check(workspace, workspace.concernedSince(Workspace.EMPTY), kept);
            for (int i = 0; i < EDITS; i++) {
                Workspace edited = change(workspace, random, i);
                check(edited, edited.concernedSince(workspace), kept);
                String where = "seed " + (seed + run) + ", edit " + i + ", ";
                all(edited)
                        .forEach(
                                (uri, findings) -> assertEquals(lines(findings), lines(found(uri, kept)), where + uri));
                workspace = edited;
            }
        }
    }

    /** Checks files as somebody does who keeps what was found before. */
    private static void check(Workspace workspace, Set<String> uris, Map<String, Checked> kept) {
        uris.forEach(uri -> kept.put(
                uri,
                Rules.check(
                        workspace,
                        workspace.anyFile(uri).orElseThrow(),
                        TODAY,
                        kept.getOrDefault(uri, Checked.NEVER))));
    }

    private static List<Finding> found(String uri, Map<String, Checked> kept) {
        return kept.getOrDefault(uri, Checked.NEVER).findings();
    }

    private static String lines(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    private static Workspace start(boolean messy) {
        return messy ? messy() : tidy();
    }

    /** Issues that stay issues while they are edited, so that their dependencies, titles and statuses meet. */
    private static Workspace tidy() {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            texts.put(NAMES.get(i), Issues.of(IDS.get(i)) + "Words.\n\n" + Issues.of(IDS.get(i + 1)));
        }
        return SmallWorkspace.of(texts, Example.PATHS);
    }

    private static Workspace messy() {
        Map<String, String> texts = new HashMap<>();
        texts.put(NAMES.get(0), Issues.of("BUG-001@aaaaaa") + "Blocked by: BUG-002\n\n" + MessyText.FILE);
        texts.put(
                NAMES.get(1), Issues.of("BUG-002@bbbbbb") + "See BUG-001, MEM-001.\n\n" + Issues.of("BUG-001@cccccc"));
        texts.put(NAMES.get(2), "## 2024-12-20: OLD-001@c5e8f1 - Title\n\n" + Issues.of("MEM-002@9c4b3d"));
        texts.put(NAMES.get(3), Issues.of("BUG-004@eeeeee"));
        return SmallWorkspace.of(texts, Example.PATHS);
    }

    /** Mostly an edit; now and then other paths or other settings. */
    private static Workspace change(Workspace workspace, Random random, int version) {
        return switch (random.nextInt(20)) {
            case 0 ->
                workspace.withFolder(
                        workspace.folders().get(0).uri(),
                        folder -> folder.withPaths(
                                random.nextBoolean() ? PathTree.EMPTY : PathTree.EMPTY.withFile(Example.PATHS.get(0))));
            case 1 ->
                workspace.withClientSettings(
                        random.nextBoolean()
                                ? Settings.NONE
                                : new Settings(Map.of("missing-reference", "error"), Set.of(), Set.of()));
            default -> edit(workspace, random, version);
        };
    }

    private static Workspace edit(Workspace workspace, Random random, int version) {
        String uri = SmallWorkspace.uri(NAMES.get(random.nextInt(NAMES.size())));
        IssueFile content = workspace.file(uri).orElseThrow().content();
        String text = content.text().text();
        Edit edit = random.nextInt(4) == 0
                ? MessyText.edit(random, text)
                : tellingEdit(random, text).orElseGet(() -> MessyText.edit(random, text));
        return workspace.withOpen(uri, content.with(edit), version);
    }

    /** An edit that changes what other files want to know, where the text has a place for it. */
    private static Optional<Edit> tellingEdit(Random random, String text) {
        String other = oneOf(random, IDS);
        return switch (random.nextInt(8)) {
            case 0 ->
                line(random, text, "title: ", oneOf(random, List.of("\"One\"", "one", "Two words", "two  words")));
            case 1, 2 -> line(random, text, "status: ", oneOf(random, STATUSES));
            case 3 ->
                line(random, text, "tags: ", oneOf(random, List.of("[has-deps]", "[needs-clarification]", "[cart]")));
            case 4 -> line(random, text, "id: ", "\"" + other + "\"");
            case 5 ->
                line(random, text, "### Problem", oneOf(random, List.of("", "\n### Clarifications Needed\nWhy?\n")));
            default ->
                line(
                        random,
                        text,
                        "Body of",
                        "\n" + oneOf(random, List.of("Blocked by: ", "Blocks: ", "Depends on: ", "See "))
                                + other.substring(0, random.nextBoolean() ? 7 : other.length()) + "\n");
        };
    }

    /** Another rest for some line that starts so. */
    private static Optional<Edit> line(Random random, String text, String start, String rest) {
        int at = text.indexOf("\n" + start, random.nextInt(text.length() + 1));
        int from = at < 0 ? text.indexOf("\n" + start) : at;
        if (from < 0) {
            return Optional.empty();
        }
        int end = text.indexOf('\n', from + 1);
        Span span = new Span(from + 1 + start.length(), end < 0 ? text.length() : end);
        return Optional.of(new Edit(span, rest));
    }

    private static String oneOf(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
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
