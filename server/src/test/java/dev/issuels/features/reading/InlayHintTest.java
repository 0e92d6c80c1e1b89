package dev.issuels.features.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.reading.InlayHintProvider.Support;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintLabelPart;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

/** Tests which hints are shown, drawn as {@code ‹hint›} where they are. */
final class InlayHintTest {

    private static final String PATH = ".work/agent/issues/high.md";
    private static final Support PLAIN = new Support(false, false);
    private static final String OTHERS = """
            # Gone are BUG-001 and others

            ---
            id: "FEAT-002@b2c3d4"
            title: "Gift cards"
            status: proposed
            ---

            ---
            id: "FEAT-003@b2c3d4"
            title: "%s"
            status: proposed
            ---

            ---
            id: "FEAT-004@b2c3d4"
            title: "One"
            ---

            ---
            id: "FEAT-004@c2c3d4"
            title: "Other"
            ---
            """.formatted("Long 😀 ".repeat(20).strip());
    private static final String HISTORY = "# History\n\n## 2024-12-20: BUG-009@c5e8f1 - Logged once\n";

    private static final String ISSUE = """
            ---
            id: "BUG-001@a1b2c3"
            title: "Cart loses items"
            blocked_by: [FEAT-002, "FEAT-003@b2c3d4"]
            status: "won't-fix: duplicate of BUG-009"
            ---

            ### Problem
            As BUG-001 says. See FEAT-002, FEAT-004, FEAT-005 and
            FEAT-002 (gift cards).

            ### Acceptance Criteria
            - [ ] one
              - [x] two 😀
            - [X] three
            - none

            ### Notes
            - [ ] no criterion
            """;

    @Test
    void saysTitlesBehindBareIdsAndHowManyCriteriaAreMet() {
        String cut = "Long 😀 ".repeat(20).substring(0, 68) + "…";
        assertEquals("""
                ---
                id: "BUG-001@a1b2c3"
                title: "Cart loses items"
                blocked_by: [FEAT-002‹Gift cards›, "FEAT-003@b2c3d4‹%s›"]
                status: "won't-fix: duplicate of BUG-009‹Logged once›"
                ---

                ### Problem
                As BUG-001 says. See FEAT-002‹Gift cards›, FEAT-004, FEAT-005 and
                FEAT-002 (gift cards).

                ### Acceptance Criteria‹2/3›
                - [ ] one
                  - [x] two 😀
                - [X] three
                - none

                ### Notes
                - [ ] no criterion
                """.formatted(cut), drawn(PATH, ISSUE, whole()));
    }

    @Test
    void saysNothingTwice() {
        assertEquals(HISTORY, drawn(".work/agent/issues/history.md", HISTORY, whole()));
    }

    @Test
    void readsPreamblesAndWhatIsBroken() {
        String text = "All wait for FEAT-002.\r\n\r\n---\r\nid: \"BUG-001@a1b2c3\r\nblocks: FEAT-002\r\n";
        assertEquals(text.replace("FEAT-002", "FEAT-002‹Gift cards›"), drawn(PATH, text, whole()));
    }

    @Test
    void saysOnlyWhatIsInTheRange() {
        assertEquals(ISSUE.replace("See FEAT-002,", "See FEAT-002‹Gift cards›,"), drawn(PATH, ISSUE, line(8)));
    }

    @Test
    void saysTheTitlesOfItsOwnProject() {
        String own = "one/" + PATH;
        String text = "---\nid: FEAT-002@b2c3d4\ntitle: Own\n---\n\n---\nid: BUG-001@a1b2c3\n---\n\nSee FEAT-002.\n";
        assertEquals(text.replace("See FEAT-002", "See FEAT-002‹Own›"), drawn(own, text, whole()));
    }

    @Test
    void givesTooltipsAndPlacesToClientsThatAskForThem() {
        Workspace workspace = workspace(PATH, ISSUE);
        InlayHintProvider rich = provider(new Support(true, true));
        InlayHint hint =
                rich.resolved(workspace, hints(rich, workspace, whole()).get(0));
        InlayHintLabelPart part = hint.getLabel().getRight().get(0);
        assertEquals("Gift cards", part.getValue());
        assertEquals(
                SmallWorkspace.uri(".work/agent/issues/low.md"),
                part.getLocation().getUri());
        assertEquals(new Position(3, 5), part.getLocation().getRange().getStart());
        assertTrue(hint.getTooltip().getRight().getValue().startsWith("**FEAT-002@b2c3d4** Gift cards"));

        InlayHintProvider plain = provider(PLAIN);
        InlayHint bare =
                plain.resolved(workspace, hints(plain, workspace, whole()).get(0));
        assertEquals("Gift cards", bare.getLabel().getLeft());
        assertNull(bare.getTooltip());
        assertNull(bare.getData());
    }

    @Test
    void doesNothingInOrdinaryMarkdown() {
        String text = "# See FEAT-002\n\n## Acceptance Criteria\n- [ ] x\n";
        assertEquals(text, drawn("README.md", text, whole()));
    }

    private static Range line(int number) {
        return new Range(new Position(number, 0), new Position(number, 40));
    }

    private static Range whole() {
        return new Range(new Position(0, 0), new Position(1000, 0));
    }

    private static String drawn(String path, String text, Range range) {
        Positions positions = new Positions(SourceText.of(text), PositionEncoding.UTF_16);
        List<InlayHint> hints = provider(PLAIN).hints(workspace(path, text), SmallWorkspace.uri(path), range, () -> {});
        StringBuilder drawing = new StringBuilder(text);
        for (int i = hints.size() - 1; i >= 0; i--) {
            InlayHint hint = hints.get(i);
            drawing.insert(
                    positions.offset(hint.getPosition()), "‹" + hint.getLabel().getLeft() + "›");
        }
        return drawing.toString();
    }

    private static List<InlayHint> hints(InlayHintProvider provider, Workspace workspace, Range range) {
        return provider.hints(workspace, SmallWorkspace.uri(PATH), range, () -> {});
    }

    private static Workspace workspace(String path, String text) {
        return SmallWorkspace.of(
                Map.of(".work/agent/issues/low.md", OTHERS, ".work/agent/issues/history-2.md", HISTORY, path, text),
                List.of());
    }

    private static InlayHintProvider provider(Support support) {
        return new InlayHintProvider(PositionEncoding.UTF_16, support, uri -> uri);
    }
}
