package dev.issuels.features.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.features.PositionEncoding;
import dev.issuels.rules.DrawnFiles;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.junit.jupiter.api.Test;

/** Tests which issues wait for which, as calls. */
final class CallHierarchyTest {

    private static final String FILES = """
            ---
            id: "BUG-001@a1b2c3"
            title: Cart 🛒
            status: proposed
            blocked_by: [FEAT-002]
            ---
            Blocks: BUG-004

            ### Dependencies
            Blocked by: FEAT-002@b2c3d4, BUG-404
            -- low.md --
            ---
            id: FEAT-002@b2c3d4
            title: Cards
            status: done
            ---
            As BUG-001 says.

            ---
            id: BUG-003@c3d4e5
            title: Till
            status: proposed
            ---
            Blocks: FEAT-002

            ---
            id: BUG-004@d4e5f6
            title: Desk
            status: proposed
            ---
            """;

    private static final CallHierarchyProvider PROVIDER =
            new CallHierarchyProvider(PositionEncoding.UTF_16, uri -> uri);

    @Test
    void preparesTheIssueThatIsNamedOrTheOneAround() {
        assertEquals("FEAT-002@b2c3d4 Cards [done] closed", prepared("[FEAT-0$002]"));
        assertEquals("BUG-001@a1b2c3 Cart 🛒 [proposed]", prepared("### Depend$0encies"));
        assertEquals("", prepared("BUG-40$04"));
    }

    @Test
    void anIssueCallsThoseThatItWaitsFor() {
        assertEquals("""
                FEAT-002@b2c3d4 Cards
                -- high.md --
                blocked_by: [FEAT-002]
                             ^^^^^^^^
                Blocked by: FEAT-002@b2c3d4, BUG-404
                            ^^^^^^^^^^^^^^^
                """, outgoing("id: \"BUG-0$001"));
        assertEquals("""
                BUG-003@c3d4e5 Till
                -- low.md --
                id: FEAT-002@b2c3d4
                    ^^^^^^^^^^^^^^^
                """, outgoing("id: FEAT-0$002"));
        assertEquals("""
                BUG-001@a1b2c3 Cart 🛒
                -- low.md --
                id: BUG-004@d4e5f6
                    ^^^^^^^^^^^^^^
                """, outgoing("id: BUG-00$04"));
    }

    @Test
    void anIssueIsCalledByThoseThatWaitForIt() {
        assertEquals("""
                BUG-001@a1b2c3 Cart 🛒
                -- high.md --
                blocked_by: [FEAT-002]
                             ^^^^^^^^
                Blocked by: FEAT-002@b2c3d4, BUG-404
                            ^^^^^^^^^^^^^^^
                """, incoming("id: FEAT-0$002"));
        assertEquals("""
                BUG-004@d4e5f6 Desk
                -- low.md --
                id: BUG-004@d4e5f6
                    ^^^^^^^^^^^^^^
                """, incoming("id: \"BUG-0$001"));
        assertEquals("""
                FEAT-002@b2c3d4 Cards
                -- low.md --
                id: FEAT-002@b2c3d4
                    ^^^^^^^^^^^^^^^
                """, incoming("id: BUG-00$03"));
    }

    @Test
    void anItemStandsForItsIssueWhereverThatIsByThen() {
        DrawnPlace place = place("id: \"BUG-0$001");
        Workspace workspace = place.workspace();
        CallHierarchyItem item = PROVIDER.prepared(place.in(workspace)).get(0);
        String uri = SmallWorkspace.uri(place.path());
        String text = "\n\n---\nid: NEW-001@a1b2c3\n---\n\n" + place.texts().get(place.path());
        Workspace later = workspace.withOpen(uri, workspace.parse(text), 2);
        List<CallHierarchyOutgoingCall> calls = PROVIDER.outgoing(later, item, key -> key);
        assertEquals(10, calls.get(0).getFromRanges().get(0).getStart().getLine());
        Workspace gone = workspace.withOpen(uri, workspace.parse(""), 3);
        assertEquals(List.of(), PROVIDER.outgoing(gone, item, key -> key));
    }

    private static String prepared(String marked) {
        DrawnPlace place = place(marked);
        return PROVIDER.prepared(place.in(place.workspace())).stream()
                .map(item -> item.getName() + " [" + item.getDetail() + "]" + (item.getTags() == null ? "" : " closed"))
                .collect(Collectors.joining("\n"));
    }

    private static String outgoing(String marked) {
        DrawnPlace place = place(marked);
        CallHierarchyItem item = PROVIDER.prepared(place.in(place.workspace())).get(0);
        StringBuilder drawing = new StringBuilder();
        for (CallHierarchyOutgoingCall call : PROVIDER.outgoing(place.workspace(), item, key -> key)) {
            Excerpts excerpts = Excerpts.of(place.texts());
            call.getFromRanges().forEach(range -> excerpts.mark(item.getUri(), range, ""));
            drawing.append(call.getTo().getName()).append('\n').append(excerpts.drawn());
        }
        return drawing.toString();
    }

    private static String incoming(String marked) {
        DrawnPlace place = place(marked);
        CallHierarchyItem item = PROVIDER.prepared(place.in(place.workspace())).get(0);
        StringBuilder drawing = new StringBuilder();
        for (CallHierarchyIncomingCall call : PROVIDER.incoming(place.workspace(), item, key -> key)) {
            Excerpts excerpts = Excerpts.of(place.texts());
            call.getFromRanges().forEach(range -> excerpts.mark(call.getFrom().getUri(), range, ""));
            drawing.append(call.getFrom().getName()).append('\n').append(excerpts.drawn());
        }
        return drawing.toString();
    }

    private static DrawnPlace place(String marked) {
        Map<String, String> files = DrawnFiles.parts(FILES.replace(marked.replace("$0", ""), marked), "high.md");
        return DrawnPlace.of(files);
    }
}
