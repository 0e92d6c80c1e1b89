package dev.issuels.features.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.gson.JsonPrimitive;
import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

/** Tests what is a link and where it leads to, drawn as {@code ‹text›(target)} with the folder's address left out. */
final class DocumentLinkTest {

    private static final String PATH = ".work/agent/issues/high.md";
    private static final String LOW = """
            # Low

            ---
            id: "FEAT-025@c9d5e1"
            title: Others
            ---
            """;

    @Test
    void leadsFromReferencesCodeSpansAndLinksToFiles() {
        assertEquals("""
                See [all](‹references/notes.md›(.work/agent/issues/references/notes.md)#top).

                ---
                id: "BUG-001@a1b2c3"
                references:
                  - ‹src/cart.py:98-127›(src/cart.py#L98-L127) # why
                  - "‹src/cart.py:12›(src/cart.py#L12)"
                  - ‹src/›(src)
                  - ‹.work/agent/issues/low.md:FEAT-025@c9d5e1›(.work/agent/issues/low.md#L4)
                  - src/gone.py
                  - src/new.py (new)
                  - src/**/*.py
                  - ‹https://example.org/a_(b)›(https://example.org/a_(b))
                ---

                ### Problem
                In `‹src/cart.py:3›(src/cart.py#L3)` 😀 and `gone.py` and [a ü](<‹src/a ü.py›(src/a%20%C3%BC.py)>).
                """, drawn("""
                        See [all](references/notes.md#top).

                        ---
                        id: "BUG-001@a1b2c3"
                        references:
                          - src/cart.py:98-127 # why
                          - "src/cart.py:12"
                          - src/
                          - .work/agent/issues/low.md:FEAT-025@c9d5e1
                          - src/gone.py
                          - src/new.py (new)
                          - src/**/*.py
                          - https://example.org/a_(b)
                        ---

                        ### Problem
                        In `src/cart.py:3` 😀 and `gone.py` and [a ü](<src/a ü.py>).
                        """));
    }

    @Test
    void leadsFromShortPathsThatMeanOneFile() {
        assertEquals("""
                ---
                id: "BUG-001@a1b2c3"
                references: [cart.py]
                ---

                ### Problem
                In `‹cart.py:3-4›(src/cart.py#L3-L4)`, `‹issues/low.md›(.work/agent/issues/low.md)`, `notes.md`, `gone.py`, `‹./cart.py›(src/cart.py)`.
                See [it](cart.py).
                """, drawn("""
                ---
                id: "BUG-001@a1b2c3"
                references: [cart.py]
                ---

                ### Problem
                In `cart.py:3-4`, `issues/low.md`, `notes.md`, `gone.py`, `./cart.py`.
                See [it](cart.py).
                """));
    }

    @Test
    void findsAddressesInProseButNotInCode() {
        String issue =
                "---\nid: \"BUG-001@a1b2c3\"\nsource: %s\n---\n\n### Problem\n(see %s). [it](%s), <%s>, \"%s\"\n";
        String code = "\n```\nhttp://not.a/link\n```\nftp://not.one http:// x://y\n";
        String http = "http://a.b/c?d=e,f#g";
        String link = "‹" + http + "›(" + http + ")";
        assertEquals(
                issue.formatted(link, link, link, link, link) + code,
                drawn(issue.formatted(http, http, http, http, http) + code));
    }

    @Test
    void readsWhatIsBrokenAndEndsLinesAsTheyAre() {
        assertEquals(
                "---\r\nid: \"BUG-001@a1b2c3\r\nreferences:\r\n  - ‹src/cart.py›(src/cart.py)\r\n",
                drawn("---\r\nid: \"BUG-001@a1b2c3\r\nreferences:\r\n  - src/cart.py\r\n"));
    }

    @Test
    void saysWhereItLeadsToClientsThatShowIt() {
        Workspace workspace =
                workspace(PATH, "---\nid: A-001\nreferences: [src/cart.py:2-3, src/cart.py:4, src]\n---\n");
        assertEquals(
                List.of("Open 'src/cart.py' at lines 2 to 3", "Open 'src/cart.py' at line 4", "Open 'src'"),
                provider(true).links(workspace, SmallWorkspace.uri(PATH), () -> {}).stream()
                        .map(DocumentLink::getTooltip)
                        .toList());
    }

    @Test
    void leavesAloneWhatWasNotMadeHere() {
        DocumentLink foreign = new DocumentLink(new Range(new Position(), new Position()), null, new JsonPrimitive(7));
        assertNull(provider(false).resolved(Workspace.EMPTY, foreign).getTarget());
    }

    @Test
    void doesNothingInOrdinaryMarkdown() {
        String text = "# Read `src/cart.py` at https://example.org\n";
        Workspace workspace = workspace("README.md", text);
        assertEquals(List.of(), provider(true).links(workspace, SmallWorkspace.uri("README.md"), () -> {}));
    }

    private static String drawn(String text) {
        Workspace workspace = workspace(PATH, text);
        Positions positions = new Positions(SourceText.of(text), PositionEncoding.UTF_16);
        List<DocumentLink> links = provider(false).links(workspace, SmallWorkspace.uri(PATH), () -> {});
        StringBuilder drawing = new StringBuilder(text);
        for (int i = links.size() - 1; i >= 0; i--) {
            DocumentLink link = provider(false).resolved(workspace, links.get(i));
            Span span = positions.span(link.getRange());
            drawing.insert(span.end(), "›(" + link.getTarget().replace(SmallWorkspace.FOLDER, "") + ")");
            drawing.insert(span.start(), "‹");
        }
        return drawing.toString();
    }

    private static Workspace workspace(String path, String text) {
        return SmallWorkspace.of(
                Map.of(path, text, ".work/agent/issues/low.md", LOW),
                List.of("src/cart.py", "src/a ü.py", "docs/notes.md", ".work/agent/issues/references/notes.md"));
    }

    private static DocumentLinkProvider provider(boolean tooltips) {
        return new DocumentLinkProvider(PositionEncoding.UTF_16, tooltips, uri -> uri);
    }
}
