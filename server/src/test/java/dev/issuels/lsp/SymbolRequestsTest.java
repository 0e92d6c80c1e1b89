package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests what clients get that ask about the symbols of a document, whatever forms they understand. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class SymbolRequestsTest {

    private static final Position PATH = new Position(11, 8);
    private static final Position STATUS = new Position(9, 2);

    @TempDir
    Path folder;

    @Test
    void answersInTheFormsOfARichClient() throws IOException {
        try (TestClient client = client("""
                {"textDocument": {"hover": {"contentFormat": ["markdown"]}, "definition": {"linkSupport": true},
                    "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}}}""")) {
            assertEquals("markdown", hover(client, STATUS).getKind());
            LocationLink link = definition(client, PATH).getRight().get(0);
            assertEquals(folder.toUri() + "src/cart.py", link.getTargetUri());
            assertEquals(11, link.getOriginSelectionRange().getStart().getLine());
            assertEquals(1, outline(client).size());
        }
    }

    @Test
    void answersInTheFormsOfAPlainClient() throws IOException {
        try (TestClient client = client("{}")) {
            MarkupContent hover = hover(client, STATUS);
            assertEquals("plaintext", hover.getKind());
            assertEquals(-1, hover.getValue().indexOf('*'));
            Location location = definition(client, PATH).getLeft().get(0);
            assertEquals(folder.toUri() + "src/cart.py", location.getUri());
            assertEquals(3, outline(client).size());
        }
    }

    @Test
    void saysNothingOfWhatIsNoIssueFile() throws IOException {
        try (TestClient client = client("{}")) {
            open(client, "untitled:Untitled-1", 1, "# Notes on BUG-001\n");
            for (String uri : List.of("untitled:Untitled-1", folder.toUri() + "unknown.md", "git:/nowhere")) {
                TextDocumentIdentifier document = new TextDocumentIdentifier(uri);
                TextDocumentService service = client.server().getTextDocumentService();
                assertNull(await(service.hover(new HoverParams(document, new Position(0, 12)))));
                assertEquals(
                        List.of(),
                        await(service.definition(new DefinitionParams(document, new Position(0, 12))))
                                .getLeft());
                assertEquals(List.of(), await(service.documentSymbol(new DocumentSymbolParams(document))));
            }
        }
    }

    private TestClient client(String capabilities) throws IOException {
        Workplace workplace = Workplace.in(folder);
        TestClient client = TestClient.silent();
        var unused = client.initialize("""
                {"processId": null, "rootUri": "%s", "capabilities": %s}
                """.formatted(folder.toUri(), capabilities));
        open(client, workplace.uri(HIGH), 1, FLAWLESS);
        assertEquals(List.of(), client.published(workplace.uri(HIGH), 1).getDiagnostics());
        return client;
    }

    private MarkupContent hover(TestClient client, Position position) {
        return await(client.server().getTextDocumentService().hover(new HoverParams(document(), position)))
                .getContents()
                .getRight();
    }

    private Either<List<? extends Location>, List<? extends LocationLink>> definition(
            TestClient client, Position position) {
        return await(client.server().getTextDocumentService().definition(new DefinitionParams(document(), position)));
    }

    private List<?> outline(TestClient client) {
        return await(client.server().getTextDocumentService().documentSymbol(new DocumentSymbolParams(document())));
    }

    private TextDocumentIdentifier document() {
        return new TextDocumentIdentifier(folder.toUri() + HIGH);
    }
}
