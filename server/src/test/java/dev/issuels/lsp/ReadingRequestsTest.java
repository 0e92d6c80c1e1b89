package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.LOW;
import static dev.issuels.lsp.Workplace.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests what helps clients of different abilities to read, and that they hear when it has changed elsewhere. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class ReadingRequestsTest {

    /** Like VS Code, which asks for diagnostics by itself, but for what tells it to ask again. */
    private static final String RICH = """
            {"textDocument": {
                "diagnostic": {},
                "documentLink": {"tooltipSupport": true},
                "foldingRange": {"rangeLimit": 2, "lineFoldingOnly": true,
                    "foldingRangeKind": {"valueSet": ["region"]}, "foldingRange": {"collapsedText": true}},
                "inlayHint": {"resolveSupport": {"properties": ["tooltip", "label.location"]}},
                "semanticTokens": {"formats": ["relative"], "requests": {"range": true, "full": {"delta": true}},
                    "tokenTypes": ["property", "class"], "tokenModifiers": ["deprecated"]}}}
            """;

    private static final String REFRESHES = """
            {"textDocument": {"diagnostic": {}},
             "workspace": {"semanticTokens": {"refreshSupport": true}, "inlayHint": {"refreshSupport": true},
                "codeLens": {"refreshSupport": true}}}
            """;

    private static final Range WHOLE = new Range(new Position(0, 0), new Position(100, 0));

    private static final String OTHER = """
            ---
            id: "FEAT-002@b2c3d4"
            title: "Gift cards"
            related: BUG-001
            status: proposed
            ---
            """;

    @TempDir
    Path folder;

    @Test
    void announcesWhatIsServed() throws IOException {
        try (TestClient client = TestClient.silent()) {
            ServerCapabilities rich = client.initialize(params(RICH)).getCapabilities();
            assertTrue(rich.getDocumentLinkProvider().getResolveProvider());
            assertTrue(rich.getFoldingRangeProvider().getLeft());
            assertTrue(rich.getSelectionRangeProvider().getLeft());
            assertTrue(rich.getInlayHintProvider().getRight().getResolveProvider());
            assertTrue(rich.getCodeLensProvider().getResolveProvider());
            var tokens = rich.getSemanticTokensProvider();
            assertEquals(List.of("property", "class"), tokens.getLegend().getTokenTypes());
            assertEquals(List.of("deprecated"), tokens.getLegend().getTokenModifiers());
            assertTrue(tokens.getFull().getRight().getDelta());
            assertTrue(tokens.getRange().getLeft());
        }
        try (TestClient client = TestClient.silent()) {
            ServerCapabilities plain = client.initialize(params("{}")).getCapabilities();
            assertNull(plain.getSemanticTokensProvider());
            assertFalse(plain.getInlayHintProvider().getRight().getResolveProvider());
        }
    }

    @Test
    void linksAndFoldsAndSelects() throws IOException {
        try (TestClient client = client(RICH)) {
            DocumentLink link = await(documents(client).documentLink(new DocumentLinkParams(document())))
                    .get(0);
            assertEquals("Open 'src/cart.py'", link.getTooltip());
            assertEquals(
                    folder.toUri() + "src/cart.py",
                    await(documents(client).documentLinkResolve(link)).getTarget());

            List<FoldingRange> folds = await(documents(client).foldingRange(new FoldingRangeRequestParams(document())));
            assertEquals(2, folds.size());
            assertEquals("region", folds.get(0).getKind());

            Position id = new Position(1, 6);
            SelectionRange selection = await(documents(client)
                            .selectionRange(new SelectionRangeParams(document(), List.of(id, new Position(2, 0)))))
                    .get(0);
            assertEquals(new Range(new Position(1, 5), new Position(1, 8)), selection.getRange());
        }
    }

    @Test
    void hintsAndLensesAreCompletedWhenTheyAreSeen() throws IOException {
        Workplace.in(folder).write(LOW, OTHER);
        try (TestClient client = client(RICH)) {
            Workplace.rewrite(client, folder.toUri() + HIGH, 2, FLAWLESS + "\nSee FEAT-002.\n");
            List<InlayHint> hints = await(documents(client).inlayHint(new InlayHintParams(document(), WHOLE)));
            InlayHint hint = await(documents(client).resolveInlayHint(hints.get(hints.size() - 1)));
            assertEquals("Gift cards", hint.getLabel().getRight().get(0).getValue());
            assertEquals(
                    folder.toUri() + LOW,
                    hint.getLabel().getRight().get(0).getLocation().getUri());
            assertTrue(hint.getTooltip().getRight().getValue().contains("Gift cards"));

            CodeLens lens = await(documents(client).codeLens(new CodeLensParams(document())))
                    .get(0);
            assertNull(lens.getCommand());
            String text =
                    await(documents(client).resolveCodeLens(lens)).getCommand().getTitle();
            assertTrue(text.endsWith("referenced by 1"), text);
        }
    }

    @Test
    void saysTokensAsWhatHasChangedSinceTheLastOnes() throws IOException {
        try (TestClient client = client(RICH)) {
            SemanticTokens first = await(documents(client).semanticTokensFull(new SemanticTokensParams(document())));
            assertFalse(first.getData().isEmpty());
            String changed = FLAWLESS.replace("\ntitle:", "\n\ntitle:");
            Workplace.rewrite(client, folder.toUri() + HIGH, 2, changed);

            SemanticTokensDelta delta = since(client, first.getResultId()).getRight();
            assertEquals(1, delta.getEdits().size());
            assertEquals(1, delta.getEdits().get(0).getDeleteCount());
            assertNotEquals(first.getResultId(), delta.getResultId());
            assertEquals(
                    List.of(), since(client, delta.getResultId()).getRight().getEdits());
            assertTrue(since(client, "unheard of").isLeft());

            SemanticTokens some = await(documents(client)
                    .semanticTokensRange(new SemanticTokensRangeParams(
                            document(), new Range(new Position(1, 0), new Position(2, 0)))));
            assertEquals(10, some.getData().size());
        }
    }

    @Test
    void tellsClientsToAskAgainWhenAnotherFileHasChangedWhatTheySee() throws IOException {
        try (TestClient client = client(REFRESHES)) {
            open(client, folder.toUri() + LOW, 1, OTHER);
            expectRefreshes(client);
            Workplace.rewrite(client, folder.toUri() + LOW, 2, OTHER.replace("Gift", "Other"));
            expectRefreshes(client);
        }
    }

    @Test
    void saysNothingOfWhatIsNoIssueFile() throws IOException {
        try (TestClient client = client(RICH)) {
            open(client, folder.toUri() + "README.md", 1, "---\ntitle: x\n---\n\n# See `src/cart.py`\n");
            for (String path : List.of("README.md", "unknown.md")) {
                TextDocumentIdentifier page = new TextDocumentIdentifier(folder.toUri() + path);
                TextDocumentService service = documents(client);
                assertEquals(List.of(), await(service.documentLink(new DocumentLinkParams(page))));
                assertEquals(List.of(), await(service.foldingRange(new FoldingRangeRequestParams(page))));
                assertNull(await(service.selectionRange(new SelectionRangeParams(page, List.of(new Position())))));
                assertEquals(
                        List.of(),
                        await(service.semanticTokensFull(new SemanticTokensParams(page)))
                                .getData());
                assertEquals(List.of(), await(service.inlayHint(new InlayHintParams(page, WHOLE))));
                assertEquals(List.of(), await(service.codeLens(new CodeLensParams(page))));
            }
        }
    }

    private static void expectRefreshes(TestClient client) {
        client.next("workspace/semanticTokens/refresh");
        client.next("workspace/inlayHint/refresh");
        client.next("workspace/codeLens/refresh");
    }

    private Either<SemanticTokens, SemanticTokensDelta> since(TestClient client, String name) {
        return await(documents(client).semanticTokensFullDelta(new SemanticTokensDeltaParams(document(), name)));
    }

    private TestClient client(String capabilities) throws IOException {
        Workplace workplace = Workplace.in(folder);
        TestClient client = TestClient.of(folder, capabilities);
        open(client, workplace.uri(HIGH), 1, FLAWLESS);
        return client;
    }

    private String params(String capabilities) {
        return """
                {"processId": null, "rootUri": "%s", "capabilities": %s}
                """.formatted(folder.toUri(), capabilities);
    }

    private TextDocumentIdentifier document() {
        return new TextDocumentIdentifier(folder.toUri() + HIGH);
    }

    private static TextDocumentService documents(TestClient client) {
        return client.server().getTextDocumentService();
    }
}
