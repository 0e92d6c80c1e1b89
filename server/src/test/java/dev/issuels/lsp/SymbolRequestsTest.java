package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.LOW;
import static dev.issuels.lsp.Workplace.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.rules.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests what clients get that ask about the symbols of a document, whatever forms they understand. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class SymbolRequestsTest {

    private static final Position PATH = new Position(11, 8);
    private static final Position ID = new Position(1, 8);
    private static final Position STATUS = new Position(9, 2);

    /** Another issue, which waits for the flawless one. */
    private static final String LATER = Example.issue("BUG-002@d4e5f6", "Coupons outlive their order")
            + "\n### Dependencies\nBlocked by: BUG-001\n";

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
    void answersInTheFormatThatTheClientLikesBest() throws IOException {
        try (TestClient client = client("""
                {"textDocument": {"hover": {"contentFormat": ["html", "plaintext", "markdown"]}}}""")) {
            assertEquals("plaintext", hover(client, STATUS).getKind());
        }
    }

    @Test
    void leadsToOtherPlacesAlsoInFilesThatAreNotOpen() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWLESS);
        workplace.write(LOW, LATER);
        try (TestClient client = TestClient.of(folder, "{}")) {
            open(client, workplace.uri(HIGH), 1, FLAWLESS);
            client.published(workplace.uri(LOW));
            var unused = client.published(workplace.uri(HIGH), 1);
            TextDocumentService service = client.server().getTextDocumentService();
            assertEquals(
                    List.of("high.md 1", "low.md 21"),
                    places(await(service.references(new ReferenceParams(document(), ID, new ReferenceContext(true))))));
            assertEquals(
                    List.of("low.md 21"),
                    places(await(
                            service.references(new ReferenceParams(document(), ID, new ReferenceContext(false))))));
            assertEquals(
                    List.of("low.md 1"),
                    places(await(service.implementation(new ImplementationParams(document(), ID)))
                            .getLeft()));
            assertEquals(
                    List.of(),
                    places(await(service.typeDefinition(new TypeDefinitionParams(document(), ID)))
                            .getLeft()));
            assertEquals(
                    List.of("high.md 1"),
                    places(await(service.declaration(new DeclarationParams(document(), ID)))
                            .getLeft()));
            assertEquals(
                    DocumentHighlightKind.Write,
                    await(service.documentHighlight(new DocumentHighlightParams(document(), ID)))
                            .get(0)
                            .getKind());
        }
    }

    @Test
    void findsIssuesAndThoseThatWait() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWLESS);
        workplace.write(LOW, LATER);
        try (TestClient client = TestClient.of(folder, """
                {"workspace": {"symbol": {"resolveSupport": {"properties": ["location.range"]}}}}""")) {
            open(client, workplace.uri(HIGH), 1, FLAWLESS);
            client.published(workplace.uri(LOW));
            var unused = client.published(workplace.uri(HIGH), 1);
            WorkspaceService workspace = client.server().getWorkspaceService();
            WorkspaceSymbol found = await(workspace.symbol(new WorkspaceSymbolParams("order coupons")))
                    .getRight()
                    .get(0);
            assertEquals(workplace.uri(LOW), found.getLocation().getRight().getUri());
            assertEquals(
                    new Position(1, 5),
                    await(workspace.resolveWorkspaceSymbol(found))
                            .getLocation()
                            .getLeft()
                            .getRange()
                            .getStart());
            TextDocumentService documents = client.server().getTextDocumentService();
            CallHierarchyItem item = await(
                            documents.prepareCallHierarchy(new CallHierarchyPrepareParams(document(), ID)))
                    .get(0);
            CallHierarchyIncomingCall call = await(
                            documents.callHierarchyIncomingCalls(new CallHierarchyIncomingCallsParams(item)))
                    .get(0);
            assertEquals(workplace.uri(LOW), call.getFrom().getUri());
            assertEquals(
                    List.of(), await(documents.callHierarchyOutgoingCalls(new CallHierarchyOutgoingCallsParams(item))));
        }
    }

    @Test
    void announcesWhatItAnswers() throws IOException {
        try (TestClient client = TestClient.silent()) {
            ServerCapabilities announced =
                    client.initialize("{\"capabilities\": {}}").getCapabilities();
            for (Either<Boolean, ?> feature : List.of(
                    announced.getHoverProvider(),
                    announced.getDefinitionProvider(),
                    announced.getDeclarationProvider(),
                    announced.getTypeDefinitionProvider(),
                    announced.getImplementationProvider(),
                    announced.getReferencesProvider(),
                    announced.getDocumentHighlightProvider(),
                    announced.getCallHierarchyProvider(),
                    announced.getWorkspaceSymbolProvider(),
                    announced.getDocumentSymbolProvider())) {
                assertTrue(feature.getLeft());
            }
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

    private static List<String> places(List<? extends Location> locations) {
        return locations.stream()
                .map(location -> location.getUri().replaceFirst(".*/", "") + " "
                        + location.getRange().getStart().getLine())
                .toList();
    }

    private TextDocumentIdentifier document() {
        return new TextDocumentIdentifier(folder.toUri() + HIGH);
    }
}
