package dev.issuels.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.Issues;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.git.GitRules;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import dev.issuels.workspace.git.CommittedFile;
import dev.issuels.workspace.git.Head;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * That checking only the files which a change concerns leaves the same findings against HEAD as checking all of them:
 * while issues are edited, moved, renumbered and lost, and while commits come.
 */
class ConcernedByHeadTest {

    private static final int RUNS = 10;
    private static final int CHANGES = 80;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final String HOME = ".work/agent/issues/";
    private static final List<String> NAMES = List.of(
            HOME + "high.md", HOME + "low.md", HOME + "history.md", HOME + "history-1.md", "app/" + HOME + "high.md");
    private static final Set<String> CODES =
            GitRules.ALL.stream().map(Rule::code).collect(Collectors.toSet());
    private static final List<String> STATUSES = List.of("proposed", "completed", "won't-fix", "blocked");

    private final Map<String, Integer> met = new TreeMap<>();

    @Test
    void findingsKeptUpFileByFileEqualThoseOfAFreshCheck() {
        long seed = System.nanoTime();
        // Not before each rule had something to find.
        for (int run = 0; run < RUNS || !met.keySet().equals(CODES); run++) {
            follow(new Random(seed + run), "seed " + (seed + run));
        }
    }

    /** Which no index tells, since what is no id is not in it. */
    @Test
    void concernsAHistoryWhenAnEntryGoesThatWasRotatedAndHasNoProperId() {
        String entry = Issues.of("bug-10").replace("status: proposed", "status: completed");
        String rotated = HOME + "history-1.md";
        Workspace before = SmallWorkspace.since(
                SmallWorkspace.of(Map.of(HOME + "history.md", "# History\n", rotated, entry), List.of()),
                Map.of(HOME + "history.md", entry));
        Workspace after = edited(before, rotated, new Edit(new Span(0, entry.length()), ""));
        Map<String, List<Finding>> findings = findings(after, after.concernedSince(before));
        assertEquals(
                List.of("entry 'bug-10' of HEAD is gone from the history"),
                findings.getOrDefault(SmallWorkspace.uri(HOME + "history.md"), List.of()).stream()
                        .map(Finding::message)
                        .toList());
    }

    @Test
    void concernsWhereAnIssueWasWhenHeadNoLongerHasTheIdOfOneLikeIt() {
        String high = SmallWorkspace.uri(NAMES.get(0));
        CommittedFile old = committed(NAMES.get(0), unnamed("BUG-001@aaaaa1"));
        CommittedFile other = committed(NAMES.get(1), Issues.of("BUG-002@aaaaa2"));
        Workspace files = SmallWorkspace.of(
                Map.of(NAMES.get(0), "# Issues\n", NAMES.get(1), unnamed("BUG-002@aaaaa2")), List.of());
        Workspace before = since(files, List.of(old, other));
        Workspace after = since(files, List.of(old));
        assertEquals(List.of("lost-issue"), codes(findings(before, Set.of(high))));
        assertEquals(List.of(), codes(findings(after, Set.of(high))));
        assertTrue(after.concernedSince(before).contains(high));
    }

    @Test
    void concernsAnIssueWhenAnotherOneTakesTheNumberThatItHad() {
        String low = SmallWorkspace.uri(NAMES.get(1));
        String others = Issues.of("BUG-005@aaaaa5") + Issues.of("BUG-006@aaaaa6") + Issues.of("BUG-007@aaaaa7");
        Workspace before = since(
                SmallWorkspace.of(Map.of(NAMES.get(0), others, NAMES.get(1), unnamed("BUG-002@aaaaa2")), List.of()),
                List.of(committed(NAMES.get(0), unnamed("BUG-001@aaaaa1"))));
        Workspace after = appended(before, NAMES.get(0), Issues.of("BUG-001@bbbbb1"));
        assertEquals(List.of("id-changed"), codes(findings(before, Set.of(low))));
        assertEquals(List.of(), codes(findings(after, Set.of(low))));
        assertTrue(after.concernedSince(before).contains(low));
    }

    @Test
    void concernsAnIssueWhenACommitHasTheHashOfTheOneThatTookItsNumber() {
        String low = SmallWorkspace.uri(NAMES.get(1));
        CommittedFile old = committed(NAMES.get(0), unnamed("BUG-001@aaaaa1"));
        CommittedFile other = committed(NAMES.get(2), Issues.of("BUG-009@bbbbb1"));
        Workspace files = SmallWorkspace.of(
                Map.of(NAMES.get(0), Issues.of("BUG-001@bbbbb1"), NAMES.get(1), unnamed("BUG-002@aaaaa2")), List.of());
        Workspace before = since(files, List.of(old));
        Workspace after = since(files, List.of(old, other));
        assertEquals(List.of(), codes(findings(before, Set.of(low))));
        assertEquals(List.of("id-changed"), codes(findings(after, Set.of(low))));
        assertTrue(after.concernedSince(before).contains(low));
    }

    /** An issue that mentions itself nowhere, so that nothing but its id tells it from others of this kind. */
    private static String unnamed(String id) {
        return Issues.of(id).replace("of " + id, "of something");
    }

    private static CommittedFile committed(String path, String text) {
        return CommittedFile.of(path, Workspace.EMPTY.parse(text));
    }

    private static Workspace since(Workspace workspace, List<CommittedFile> committed) {
        return workspace.withFolder(SmallWorkspace.FOLDER, folder -> folder.withHead(Head.of(committed)));
    }

    private static List<String> codes(Map<String, List<Finding>> findings) {
        return findings.values().stream()
                .flatMap(List::stream)
                .map(Finding::code)
                .toList();
    }

    private void follow(Random random, String name) {
        Workspace workspace = SmallWorkspace.of(start(), Example.PATHS);
        Map<String, Checked> kept = new TreeMap<>();
        check(workspace, workspace.concernedSince(Workspace.EMPTY), kept);
        for (int i = 0; i < CHANGES; i++) {
            Workspace changed = changed(workspace, random);
            check(changed, changed.concernedSince(workspace), kept);
            kept.keySet().removeIf(uri -> changed.anyFile(uri).isEmpty());
            Map<String, List<Finding>> found = new TreeMap<>();
            kept.forEach((uri, checked) -> found.put(uri, ofHead(checked.findings())));
            Map<String, List<Finding>> all =
                    findings(changed, changed.files().map(WorkspaceFile::uri).collect(Collectors.toSet()));
            assertEquals(drawn(all), drawn(found), name + ", change " + i);
            all.values().forEach(findings -> findings.forEach(finding -> met.merge(finding.code(), 1, Integer::sum)));
            workspace = changed;
        }
    }

    private static Map<String, String> start() {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            texts.put(NAMES.get(i), "# Issues\n\n" + Issues.of(id(2 * i)) + "\n" + Issues.of(id(2 * i + 1)));
        }
        texts.merge(
                NAMES.get(2),
                "\n## 2025-01-02: OLD-001 - Long ago\n\nDone.\n\n| OLD-002@c5e8f1 | Done |\n",
                String::concat);
        return texts;
    }

    /** From ten on they are malformed, so that no index knows them. */
    private static String id(int number) {
        return number < 10 ? "BUG-00" + number + "@aaaaa" + number : "bug-" + number;
    }

    private static Workspace changed(Workspace workspace, Random random) {
        return switch (random.nextInt(13)) {
            case 0, 1 -> committed(workspace, random);
            case 2 -> without(workspace, oneOf(random, NAMES));
            case 3, 4 -> moved(workspace, random);
            case 5 -> replaced(workspace, random, "id: \".*\"", "id: \"" + id(random.nextInt(12)) + "\"");
            case 6, 7 ->
                replaced(workspace, random, "id: \"[^\"\\n]*@", "id: \"BUG-0" + (20 + random.nextInt(3)) + "@");
            case 8 -> replaced(workspace, random, "status: .*", "status: " + oneOf(random, STATUSES));
            case 9 -> replaced(workspace, random, "with .*", "with " + oneOf(random, List.of("words.", "more.")));
            case 10 ->
                replaced(
                        workspace,
                        random,
                        "OLD-00.|Done",
                        oneOf(random, List.of("OLD-001", "OLD-002", "Done", "Over")));
            case 11 -> appended(workspace, oneOf(random, NAMES), Issues.of(id(random.nextInt(12))));
            default ->
                appended(
                        workspace,
                        oneOf(random, NAMES.subList(2, 4)),
                        oneOf(random, List.of("\n## OLD-001 - Long ago\n\nDone.\n", "\n| OLD-002@c5e8f1 | Done |\n")));
        };
    }

    /** HEAD has some files as they are, and the others as it had them or not at all. */
    private static Workspace committed(Workspace workspace, Random random) {
        Head before = workspace.folders().get(0).head();
        List<CommittedFile> files = new ArrayList<>();
        for (String name : NAMES) {
            Optional<IssueFile> now = content(workspace, name);
            switch (random.nextInt(4)) {
                case 0 -> before.file(name).ifPresent(files::add);
                case 1 -> now.ifPresent(content -> files.add(CommittedFile.of(name, content)));
                case 2 ->
                    now.ifPresent(content -> files.add(CommittedFile.of(
                            name, workspace.parse(content.text().text()))));
                default -> {}
            }
        }
        return since(workspace, files);
    }

    private static Workspace without(Workspace workspace, String name) {
        Map<String, Optional<IssueFile>> gone = Map.of(SmallWorkspace.uri(name), Optional.empty());
        return workspace
                .withOnDisk(gone)
                .withFolder(
                        SmallWorkspace.FOLDER,
                        folder -> folder.withPaths(folder.paths().without(name)));
    }

    private static Workspace moved(Workspace workspace, Random random) {
        String from = oneOf(random, NAMES);
        List<PlacedIssue> issues =
                content(workspace, from).map(IssueFile::issues).orElse(List.of());
        if (issues.isEmpty()) {
            return workspace;
        }
        Span span = oneOf(random, issues).span();
        String text = issues.get(0).text().slice(span);
        boolean copied = random.nextInt(3) == 0;
        Workspace cut = copied ? workspace : edited(workspace, from, new Edit(span, ""));
        return random.nextInt(4) == 0 ? cut : appended(cut, oneOf(random, NAMES), text);
    }

    /** With another text for some place that fits a pattern. */
    private static Workspace replaced(Workspace workspace, Random random, String pattern, String text) {
        String name = oneOf(random, NAMES);
        List<Span> places = new ArrayList<>();
        content(workspace, name)
                .ifPresent(content -> Pattern.compile(pattern)
                        .matcher(content.text().text())
                        .results()
                        .forEach(found -> places.add(new Span(found.start(), found.end()))));
        return places.isEmpty() ? workspace : edited(workspace, name, new Edit(oneOf(random, places), text));
    }

    private static Workspace appended(Workspace workspace, String name, String text) {
        int end =
                content(workspace, name).map(content -> content.text().length()).orElse(0);
        return edited(workspace, name, Edit.insertion(end, text));
    }

    private static Workspace edited(Workspace workspace, String name, Edit edit) {
        IssueFile content = content(workspace, name).orElseGet(() -> workspace.parse(""));
        return workspace
                .withOnDisk(Map.of(SmallWorkspace.uri(name), Optional.of(content.with(edit))))
                .withFolder(
                        SmallWorkspace.FOLDER,
                        folder -> folder.withPaths(folder.paths().withFile(name)));
    }

    private static Optional<IssueFile> content(Workspace workspace, String name) {
        return workspace.file(SmallWorkspace.uri(name)).map(PlacedFile::content);
    }

    private static <T> T oneOf(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String drawn(Map<String, List<Finding>> findings) {
        return findings.entrySet().stream()
                .filter(file -> !file.getValue().isEmpty())
                .map(file -> file.getKey() + "\n"
                        + file.getValue().stream().map(Finding::toString).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
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

    private static Map<String, List<Finding>> findings(Workspace workspace, Set<String> uris) {
        Map<String, List<Finding>> findings = new TreeMap<>();
        uris.forEach(uri -> findings.put(
                uri, ofHead(Rules.check(workspace, workspace.anyFile(uri).orElseThrow(), TODAY))));
        return findings;
    }

    private static List<Finding> ofHead(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> CODES.contains(finding.code()))
                .toList();
    }
}
