package dev.issuels.features.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.gson.JsonPrimitive;
import dev.issuels.features.PositionEncoding;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

/** Tests what stands above an issue, drawn as {@code line: text}. */
final class CodeLensTest {

    private static final String PATH = ".work/agent/issues/high.md";
    private static final String TEXT = """
            # High, as BUG-001 is

            ---
            id: "BUG-001@a1b2c3"
            title: "One"
            status: blocked
            ---

            ### Acceptance Criteria
            - [x] one
            - [ ] two

            Blocked by: BUG-002, BUG-003, BUG-004, BUG-005, BUG-006, BUG-404

            ---
            id: "BUG-002@a1b2c3"
            status: proposed
            ---

            See BUG-002 and BUG-001, BUG-001.

            ---
            title: "Nameless, after BUG-002"
            status: proposed
            ---

            As BUG-001 through BUG-003.
            """;
    private static final String OTHERS = """
            ---
            id: "BUG-003@a1b2c3"
            status: completed
            ---

            ---
            id: "BUG-004@a1b2c3"
            status: proposed
            ---

            ---
            id: "BUG-005@a1b2c3"
            status: proposed
            ---

            ---
            id: "BUG-006@a1b2c3"
            status: proposed
            blocks: BUG-002
            ---
            """;

    @Test
    void saysHowAnIssueStands() {
        assertEquals("""
                2: 1/2 criteria · blocked by BUG-002, BUG-004, BUG-005 and 1 more · referenced by 2
                14: blocked by BUG-006 · referenced by 3
                """, drawn(TEXT));
    }

    @Test
    void countsTheRangesThatAnIssueIsIn() {
        assertEquals(
                "1: referenced by 1\n5: not referenced\n",
                drawn(
                        "\n---\nid: BUG-008@a1b2c3\n---\n\n---\nid: BUG-012@a1b2c3\n---\n\nAs BUG-007 through BUG-010.\n"));
    }

    @Test
    void saysOfAClosedIssueNoMoreWhatItWaitedFor() {
        assertEquals(
                "0: not referenced\n", drawn("---\nid: BUG-001@a1b2c3\nstatus: done\n---\n\nBlocked by: BUG-004\n"));
    }

    @Test
    void readsWhatIsBrokenAndNeverClosed() {
        assertEquals(
                "0: 0/1 criteria · blocked by BUG-004 · not referenced\n",
                drawn(
                        "id: BUG-001@a1b2c3\r\ntitle: \"x\r\nblocked_by: BUG-004\r\n\r\n### Acceptance Criteria\r\n- [ ] a\r\n"));
    }

    @Test
    void findsTheIssueAgainWhenOthersHaveComeAboveIt() {
        List<CodeLens> lenses = lenses(TEXT);
        Workspace later = workspace("---\nid: \"NEW-001@a1b2c3\"\n---\n" + TEXT);
        assertEquals(
                "blocked by BUG-006 · referenced by 3",
                provider().resolved(later, lenses.get(1), () -> {}).getCommand().getTitle());
        Workspace without = workspace("# Empty\n");
        assertNull(provider().resolved(without, lenses(TEXT).get(1), () -> {}).getCommand());
    }

    @Test
    void countsTheReferencesOfItsOwnProject() {
        Workspace workspace = SmallWorkspace.of(
                Map.of(
                        PATH,
                        "---\nid: BUG-001@a1b2c3\n---\n",
                        "one/" + PATH,
                        "---\nid: BUG-001@a1b2c3\n---\n\n---\nid: BUG-002@a1b2c3\n---\n\nSee BUG-001.\n"),
                List.of());
        CodeLens lens = provider().lenses(workspace, SmallWorkspace.uri(PATH)).get(0);
        CodeLens other =
                provider().lenses(workspace, SmallWorkspace.uri("one/" + PATH)).get(0);
        assertEquals(
                "not referenced",
                provider().resolved(workspace, lens, () -> {}).getCommand().getTitle());
        assertEquals(
                "referenced by 1",
                provider().resolved(workspace, other, () -> {}).getCommand().getTitle());
    }

    @Test
    void leavesAloneWhatWasNotMadeHere() {
        CodeLens foreign = new CodeLens(new Range(new Position(), new Position()), null, new JsonPrimitive(7));
        assertNull(provider().resolved(Workspace.EMPTY, foreign, () -> {}).getCommand());
    }

    @Test
    void doesNothingInOrdinaryMarkdown() {
        Workspace workspace = SmallWorkspace.of(Map.of("README.md", "---\nid: 7\n---\n"), List.of());
        assertEquals(List.of(), provider().lenses(workspace, SmallWorkspace.uri("README.md")));
    }

    private static String drawn(String text) {
        Workspace workspace = workspace(text);
        return lenses(text).stream()
                .map(lens -> lens.getRange().getStart().getLine() + ": "
                        + provider()
                                .resolved(workspace, lens, () -> {})
                                .getCommand()
                                .getTitle()
                        + "\n")
                .collect(Collectors.joining());
    }

    private static List<CodeLens> lenses(String text) {
        return provider().lenses(workspace(text), SmallWorkspace.uri(PATH));
    }

    private static Workspace workspace(String text) {
        return SmallWorkspace.of(Map.of(PATH, text, ".work/agent/issues/low.md", OTHERS), List.of());
    }

    private static CodeLensProvider provider() {
        return new CodeLensProvider(PositionEncoding.UTF_16);
    }
}
