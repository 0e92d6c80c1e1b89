package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static dev.issuels.lsp.Workplace.FLAW;
import static dev.issuels.lsp.Workplace.FLAWED;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.LOW;
import static dev.issuels.lsp.Workplace.marked;
import static dev.issuels.lsp.Workplace.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.rules.Example;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that editors get what they need for the same piece of work, whatever they announce. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class ClientsTest {

    /** Another issue, which names the flawless one behind characters of different widths. */
    private static final String LATER = Example.issue("BUG-002@d4e5f6", "Coupons outlive their order")
                    .replace("priority: high", "priority: low")
                    .replace("tags: [cart, session]", "tags: [till]")
            + "\n### Notes\n🫙 é, as BUG-001@a1b2c3.\n";

    private static final String NEW_ID = "BUG-010@a1b2c3";

    /**
     * Editors by what makes them different from others, in their first message: the folder, and the process that is to
     * be watched, fill it in.
     */
    enum Editor {
        /** Has a name, no versions in edits, edits on demand. */
        NEOVIM(false, PositionEncoding.UTF_16, """
                {"processId": %2$d, "clientInfo": {"name": "Neovim", "version": "0.7.2"}, "rootUri": "%1$s",
                  "workspaceFolders": [{"uri": "%1$s", "name": "folder"}],
                  "capabilities": {
                    "workspace": {"applyEdit": true, "workspaceEdit": {"resourceOperations": ["rename", "create"]}},
                    "textDocument": {
                      "completion": {"completionItem": {"snippetSupport": false,
                        "documentationFormat": ["markdown", "plaintext"]}},
                      "hover": {"contentFormat": ["markdown", "plaintext"]},
                      "definition": {"linkSupport": true}, "rename": {"prepareSupport": true},
                      "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
                      "codeAction": {"dataSupport": true, "resolveSupport": {"properties": ["edit"]},
                        "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "QuickFix", "quickfix"]}}}}}}
                """),
        /** Counts characters, shows plain text, watches files. */
        EGLOT(true, PositionEncoding.UTF_32, """
                {"processId": %2$d, "rootPath": "/elsewhere", "rootUri": "%1$s", "initializationOptions": {},
                  "workspaceFolders": [{"uri": "%1$s", "name": "folder"}],
                  "capabilities": {"general": {"positionEncodings": ["utf-32", "utf-8", "utf-16"]},
                    "workspace": {"applyEdit": true, "workspaceEdit": {"documentChanges": true},
                      "didChangeWatchedFiles": {"dynamicRegistration": true}, "configuration": true},
                    "textDocument": {"hover": {"contentFormat": ["plaintext"]}, "definition": {"linkSupport": true},
                      "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
                      "codeAction": {"dataSupport": true, "resolveSupport": {"properties": ["edit", "command"]},
                        "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}}}}
                """),
        /** Tells no process and no folders, takes insertions and replacements. */
        LSP_MODE(true, PositionEncoding.UTF_16, """
                {"processId": null, "rootUri": "%1$s", "initializationOptions": null,
                  "capabilities": {
                    "workspace": {"workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "rename"]},
                      "didChangeWatchedFiles": {"dynamicRegistration": true}, "configuration": true},
                    "textDocument": {"completion": {"completionItem": {"insertReplaceSupport": true}},
                      "hover": {"contentFormat": ["markdown", "plaintext"]}, "definition": {"linkSupport": true},
                      "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
                      "codeAction": {"dynamicRegistration": true, "dataSupport": true,
                        "resolveSupport": {"properties": ["edit", "command"]},
                        "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix"]}}}}}}
                """),
        /** Has no folder at first, counts bytes. */
        HELIX(true, PositionEncoding.UTF_8, """
                {"processId": %2$d, "rootPath": "%1$s", "rootUri": null, "workspaceFolders": [],
                  "capabilities": {"general": {"positionEncodings": ["utf-8", "utf-32", "utf-16"]},
                    "workspace": {"workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "rename"]},
                      "didChangeWatchedFiles": {"dynamicRegistration": true}, "configuration": true},
                    "textDocument": {"completion": {"completionItem": {"insertReplaceSupport": true,
                        "snippetSupport": true}},
                      "hover": {"contentFormat": ["markdown"]}, "rename": {"prepareSupport": true},
                      "codeAction": {"dataSupport": true, "resolveSupport": {"properties": ["edit", "command"]},
                        "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix"]}}}}}}
                """),
        /** Says next to nothing. */
        KATE(false, PositionEncoding.UTF_16, """
                {"processId": %2$d, "rootUri": "%1$s",
                  "capabilities": {"textDocument": {"publishDiagnostics": {"relatedInformation": true},
                    "hover": {"contentFormat": ["markdown", "plaintext"]},
                    "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
                    "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}}}}
                """),
        /** Says of most that it cannot do it. */
        ALE(false, PositionEncoding.UTF_16, """
                {"processId": %2$d, "rootUri": "%1$s", "initializationOptions": {},
                  "capabilities": {
                    "workspace": {"applyEdit": false, "configuration": false, "workspaceFolders": false,
                      "didChangeConfiguration": {"dynamicRegistration": false}},
                    "textDocument": {"completion": {"completionItem": {"snippetSupport": false,
                        "documentationFormat": ["plaintext"]}},
                      "hover": {"contentFormat": ["plaintext"]}, "definition": {"linkSupport": false},
                      "documentSymbol": {"hierarchicalDocumentSymbolSupport": false},
                      "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}}}}
                """);

        private final boolean watches;
        private final PositionEncoding encoding;
        private final String introduction;

        Editor(boolean watches, PositionEncoding encoding, String introduction) {
            this.watches = watches;
            this.encoding = encoding;
            this.introduction = introduction;
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Editor.class)
    void doTheSameWork(Editor editor) throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(LOW, LATER);
        String high = workplace.uri(HIGH);
        String place = editor == Editor.HELIX
                ? folder.toString().replace('\\', '/')
                : folder.toUri().toString();
        try (TestClient client = TestClient.silent()) {
            var unused = client.initialize(editor.introduction.formatted(place, parent()));
            if (editor.watches) {
                client.next("client/registerCapability");
            }
            open(client, high, 1, FLAWED);
            List<Diagnostic> found = client.published(high, 1).getDiagnostics();
            assertEquals(FLAW, marked(found, FLAWED));

            Work work = new Work(editor, client.server().getTextDocumentService(), high);
            work.completes("tags: [cart, session", "till");
            work.completes("  - src/", "src/session.py");
            assertTrue(work.hover("id: \"BUG").contains("Cart loses its items"));
            assertEquals(workplace.uri("src/cart.py"), work.definition("  - src/"));
            assertEquals(
                    Map.of(
                            high,
                            FLAWED.replace("BUG-001@a1b2c3", NEW_ID),
                            workplace.uri(LOW),
                            LATER.replace("BUG-001@a1b2c3", NEW_ID)),
                    work.edited(work.rename("id: \"BUG"), Map.of(high, FLAWED, workplace.uri(LOW), LATER)));
            assertEquals(
                    Map.of(high, FLAWLESS),
                    work.edited(work.fix(found.get(0), "Replace with 'proposed'"), Map.of(high, FLAWED)));
            work.showsAnOutline();
        }
    }

    /** One that outlives the test. */
    private static long parent() {
        return ProcessHandle.current().parent().orElseThrow().pid();
    }

    /** What an editor asks of a server, in the forms that it understands. */
    private record Work(Editor editor, TextDocumentService service, String uri) {

        void completes(String behind, String label) {
            List<CompletionItem> items = await(service.completion(new CompletionParams(document(), behind(behind))))
                    .getRight()
                    .getItems();
            CompletionItem item = items.stream()
                    .filter(each -> each.getLabel().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(label + " is not in " + items));
            assertNull(item.getInsertTextFormat(), "no snippet");
            assertNull(item.getFilterText(), "Neovim would take it for another place");
            boolean replaces = item.getTextEdit().isRight();
            assertEquals(editor == Editor.LSP_MODE || editor == Editor.HELIX, replaces);
        }

        String hover(String behind) {
            var content = await(service.hover(new HoverParams(document(), behind(behind))))
                    .getContents()
                    .getRight();
            assertEquals(editor == Editor.EGLOT || editor == Editor.ALE ? "plaintext" : "markdown", content.getKind());
            return content.getValue();
        }

        String definition(String behind) {
            var places = await(service.definition(new DefinitionParams(document(), behind(behind))));
            return places.isLeft()
                    ? places.getLeft().get(0).getUri()
                    : places.getRight().get(0).getTargetUri();
        }

        WorkspaceEdit rename(String behind) {
            return await(service.rename(new RenameParams(document(), behind(behind), NEW_ID)));
        }

        WorkspaceEdit fix(Diagnostic flaw, String title) {
            CodeAction action = await(service.codeAction(
                            new CodeActionParams(document(), flaw.getRange(), new CodeActionContext(List.of(flaw)))))
                    .stream()
                    .map(each -> each.getRight())
                    .filter(each -> each.getTitle().equals(title))
                    .findFirst()
                    .orElseThrow();
            return action.getEdit() == null
                    ? await(service.resolveCodeAction(action)).getEdit()
                    : action.getEdit();
        }

        void showsAnOutline() {
            var symbols = await(service.documentSymbol(new DocumentSymbolParams(document())));
            assertEquals(editor == Editor.ALE || editor == Editor.HELIX ? 3 : 1, symbols.size());
        }

        /** The texts after an edit, which has versions for some editors. */
        Map<String, String> edited(WorkspaceEdit edit, Map<String, String> texts) {
            boolean versioned = editor.watches;
            assertEquals(versioned, edit.getDocumentChanges() != null);
            Map<String, String> edited = new HashMap<>();
            if (versioned) {
                edit.getDocumentChanges().forEach(change -> {
                    var document = change.getLeft();
                    List<TextEdit> edits = document.getEdits().stream()
                            .map(each -> each.getLeft())
                            .toList();
                    edited.put(
                            document.getTextDocument().getUri(),
                            edited(document.getTextDocument().getUri(), edits, texts));
                });
            } else {
                edit.getChanges().forEach((path, edits) -> edited.put(path, edited(path, edits, texts)));
            }
            return edited;
        }

        private String edited(String path, List<TextEdit> edits, Map<String, String> texts) {
            String text = texts.getOrDefault(path, "");
            Positions positions = new Positions(SourceText.of(text), editor.encoding);
            return Edits.of(edits.stream()
                            .map(each -> new Edit(positions.span(each.getRange()), each.getNewText()))
                            .toList())
                    .appliedTo(text);
        }

        private Position behind(String part) {
            int offset = FLAWED.indexOf(part) + part.length();
            Range range = new Positions(SourceText.of(FLAWED), editor.encoding).range(new Span(offset, offset));
            return range.getStart();
        }

        private TextDocumentIdentifier document() {
            return new TextDocumentIdentifier(uri);
        }
    }
}
