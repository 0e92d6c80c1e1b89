package dev.issuels.rules.repair.moving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the issues of a file can go, in words: a file that is yet to be made has a plus behind it. */
final class DestinationsTest {

    private static final String ISSUE = "---\nid: BUG-001@a1b2c3\n---\n";
    private static final String LONG = "# History\n" + "A day.\n".repeat(HistoryFiles.LARGEST / 6);

    @Test
    void areTheUsualFilesAndTheirNeighbours() {
        assertEquals(
                "shortlist.md+ critical.md+ high-api.md medium.md medium-2.md low.md+ backlog.md backlog-ui.md",
                names(from(
                                "high.md",
                                Map.of(
                                        "medium.md",
                                        "",
                                        "medium-2.md",
                                        "",
                                        "high-api.md",
                                        "",
                                        "backlog.md",
                                        "",
                                        "backlog-ui.md",
                                        "",
                                        "notes.md",
                                        ""))
                        .forOpenIssues()));
    }

    @Test
    void areFoundByPriorityAndByTheNameOfTheFile() {
        Destinations plain = from("high.md", Map.of("low-api.md", "", "medium.md", ""));
        assertEquals("low-api.md", name(plain.forPriority(Optional.of("low"))));
        assertEquals("medium.md", name(plain.forPriority(Optional.of("medium"))));
        assertEquals("critical.md+", name(plain.forPriority(Optional.of("critical"))));
        assertEquals("backlog.md+", name(plain.forPriority(Optional.empty())));
        assertEquals("backlog.md+", name(plain.forPriority(Optional.of("urgent"))));
        Destinations variant = from("high-api.md", Map.of("low.md", "", "low-api.md", "", "low-ui.md", ""));
        assertEquals("low-api.md", name(variant.forPriority(Optional.of("low"))));
    }

    @Test
    void areTheHistoryThatGrows() {
        assertEquals("history.md+", history(Map.of()));
        assertEquals("history.md", history(Map.of("history.md", "# History\n", "history-1.md", LONG)));
        assertEquals("history.md", history(Map.of("history.md", "# History\n", "history-1.md", "# History\n")));
        assertEquals("history-2.md", history(Map.of("history.md", LONG, "history-1.md", "", "history-2.md", "")));
        assertEquals("history-3.md+", history(Map.of("history.md", LONG, "history-1.md", "", "history-2.md", LONG)));
        assertEquals("history-1.md+", history(Map.of("history.md", LONG)));
        assertEquals("history-2024.md", history(Map.of("history-2023.md", "", "history-2024.md", "")));
        assertEquals("history.md+", history(Map.of("history-2024.md", LONG)));
    }

    @Test
    void areTheFilesOfTheProject() {
        Map<String, String> texts = new HashMap<>();
        texts.put("app/.work/agent/issues/high.md", ISSUE);
        texts.put("app/.work/agent/issues/low.md", "");
        texts.put(FileRole.HOME + "medium.md", "");
        Workspace workspace = SmallWorkspace.of(texts, List.of());
        PlacedFile file = workspace
                .file(SmallWorkspace.uri("app/.work/agent/issues/high.md"))
                .orElseThrow();
        List<Destination> all = Destinations.of(workspace, file).orElseThrow().forOpenIssues();
        assertEquals("shortlist.md+ critical.md+ medium.md+ low.md backlog.md+", names(all));
        assertEquals("app/.work/agent/issues/shortlist.md", all.get(0).path());
    }

    @Test
    void areFoundInAnyCaseAndNotWhereNobodyCanRead() {
        Destinations all = from("high.md", Map.of("Low.md", "", "medium.txt", ""));
        assertEquals("Low.md", name(all.named("low")));
        assertEquals("Low.md", name(all.named("LOW.MD")));
        assertEquals("medium.md+", name(all.named("medium")));
        IssueSubject unread = MovedIssue.first()
                .withPaths(FileRole.HOME + "low.md")
                .in("high.md")
                .subject(ISSUE);
        assertEquals(
                Optional.empty(),
                Destinations.of(unread.workspace(), unread.subject().file())
                        .orElseThrow()
                        .named("low"));
    }

    @Test
    void areNowhereForFilesThatHaveNoIssueFolder() {
        IssueSubject elsewhere = MovedIssue.first().in("docs/plan.md").subject(ISSUE);
        assertEquals(
                Optional.empty(),
                Destinations.of(elsewhere.workspace(), elsewhere.subject().file()));
        IssueSubject beside = MovedIssue.first().in("docs/plan.md").subject(ISSUE + "-- low.md --\n# Low\n");
        assertEquals(
                "low.md",
                name(Destinations.of(beside.workspace(), beside.subject().file())
                        .orElseThrow()
                        .named("low")));
    }

    private static String history(Map<String, String> others) {
        return name(from("high.md", others).forClosedIssues());
    }

    private static Destinations from(String name, Map<String, String> others) {
        Map<String, String> texts = new HashMap<>();
        others.forEach((other, text) -> texts.put(FileRole.HOME + other, text));
        texts.put(FileRole.HOME + name, ISSUE);
        Workspace workspace = SmallWorkspace.of(texts, List.of());
        PlacedFile file =
                workspace.file(SmallWorkspace.uri(FileRole.HOME + name)).orElseThrow();
        return Destinations.of(workspace, file).orElseThrow();
    }

    private static String name(Optional<Destination> destination) {
        return names(destination.stream().toList());
    }

    private static String names(List<Destination> destinations) {
        return String.join(
                " ",
                destinations.stream()
                        .map(to -> to.name() + (to.file().isPresent() ? "" : "+"))
                        .toList());
    }
}
