package dev.issuels.lsp.client;

import com.google.gson.JsonPrimitive;
import dev.issuels.features.CodeActionProvider;
import dev.issuels.features.DiagnosticProvider.Support;
import dev.issuels.features.PositionEncoding;
import dev.issuels.features.WorkspaceEdits;
import dev.issuels.features.completion.CompletionProvider;
import dev.issuels.features.outline.WorkspaceSymbolProvider;
import org.eclipse.lsp4j.ClientInfo;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.ResourceOperationKind;

/**
 * What the client announced, as far as it makes a difference here.
 *
 * @param encoding the one that was agreed on
 * @param diagnostics which parts of a diagnostic it understands
 * @param actions which parts of a code action it understands
 * @param edits which parts of a workspace edit it understands
 * @param symbols which forms of answers about symbols it understands
 * @param workspaceSymbols which forms of answers about symbols of the workspace it understands
 * @param completion which parts of a completion item it understands
 * @param reading which reading aids it understands
 * @param formatting for which ways of formatting it can be told the documents
 * @param pullsDiagnostics whether it asks for diagnostics, so that none are pushed
 * @param refreshesDiagnostics whether it can be told to ask again
 * @param watchesFiles whether it can be asked to watch files
 * @param registersConfiguration whether it must be asked to tell of changed settings
 * @param answersConfiguration whether it can be asked for the settings
 * @param showsProgress whether it can be told how long work takes
 * @param showsStatus whether it can be told how the server is
 * @param appliesEdits whether it can be asked to make an edit
 * @param showsDocuments whether it can be asked to show a place
 */
public record ClientFeatures(
        PositionEncoding encoding,
        Support diagnostics,
        CodeActionProvider.Support actions,
        WorkspaceEdits.Support edits,
        SymbolSupport symbols,
        WorkspaceSymbolProvider.Support workspaceSymbols,
        CompletionProvider.Support completion,
        ReadingSupport reading,
        FormattingSupport formatting,
        boolean pullsDiagnostics,
        boolean refreshesDiagnostics,
        boolean watchesFiles,
        boolean registersConfiguration,
        boolean answersConfiguration,
        boolean showsProgress,
        boolean showsStatus,
        boolean appliesEdits,
        boolean showsDocuments) {

    /**
     * Pulls the diagnostics of the buffer it edits, but does not pull those of other open buffers again when it is told
     * to (0.10 cannot be told, 0.12 leaves them out), so that they would go stale. Pushed ones it shows at once.
     */
    private static final String NEOVIM = "Neovim";

    static final ClientFeatures NONE = of(new InitializeParams());

    public static ClientFeatures of(InitializeParams params) {
        Announced client = Announced.in(params);
        ClientInfo info = params.getClientInfo();
        boolean isNeovim = info != null && NEOVIM.equals(info.getName());
        return new ClientFeatures(
                PositionEncoding.firstOf(client.words("general.positionEncodings")),
                diagnostics(client),
                actions(client),
                edits(client),
                SymbolSupport.of(client),
                new WorkspaceSymbolProvider.Support(
                        client.has("workspace.symbol.tagSupport"),
                        client.lists("workspace.symbol.resolveSupport.properties", "location.range")),
                completion(client, isNeovim),
                ReadingSupport.of(client),
                FormattingSupport.of(client),
                client.has("textDocument.diagnostic") && !isNeovim,
                client.is("workspace.diagnostics.refreshSupport"),
                client.is("workspace.didChangeWatchedFiles.dynamicRegistration"),
                client.is("workspace.didChangeConfiguration.dynamicRegistration"),
                client.is("workspace.configuration"),
                client.is("window.workDoneProgress"),
                client.is("experimental.serverStatusNotification"),
                client.is("workspace.applyEdit"),
                client.is("window.showDocument.support"));
    }

    /** What either way of getting diagnostics supports; clients that pull often announce it with the other way only. */
    private static Support diagnostics(Announced client) {
        String push = "textDocument.publishDiagnostics.";
        String pull = "textDocument.diagnostic.";
        String tags = "tagSupport.valueSet";
        JsonPrimitive unnecessary = new JsonPrimitive(DiagnosticTag.Unnecessary.getValue());
        return new Support(
                client.is(push + "codeDescriptionSupport") || client.is(pull + "codeDescriptionSupport"),
                client.is(push + "relatedInformation") || client.is(pull + "relatedInformation"),
                // A mere yes is of clients older than LSP 3.15.
                client.is(push + "tagSupport")
                        || client.lists(push + tags, unnecessary)
                        || client.lists(pull + tags, unnecessary));
    }

    private static CodeActionProvider.Support actions(Announced client) {
        String actions = "textDocument.codeAction.";
        return new CodeActionProvider.Support(
                client.has(actions + "codeActionLiteralSupport"),
                client.is(actions + "isPreferredSupport"),
                client.is(actions + "dataSupport") && client.lists(actions + "resolveSupport.properties", "edit"));
    }

    /** Neovim's own completion puts the end of a line into the line, unless something expands snippets for it. */
    private static CompletionProvider.Support completion(Announced client, boolean isNeovim) {
        String items = "textDocument.completion.completionItem.";
        boolean snippets = client.is(items + "snippetSupport");
        return new CompletionProvider.Support(
                client.is(items + "insertReplaceSupport"),
                client.is(items + "labelDetailsSupport"),
                SymbolSupport.prefersMarkdown(client.words(items + "documentationFormat")),
                snippets,
                snippets || !isNeovim,
                client.lists(items + "resolveSupport.properties", "documentation"));
    }

    private static WorkspaceEdits.Support edits(Announced client) {
        String edits = "workspace.workspaceEdit.";
        return new WorkspaceEdits.Support(
                client.is(edits + "documentChanges"),
                client.has(edits + "changeAnnotationSupport"),
                client.lists(edits + "resourceOperations", ResourceOperationKind.Create),
                client.lists(edits + "resourceOperations", ResourceOperationKind.Rename));
    }
}
