package dev.issuels.lsp.client;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.issuels.features.CodeActionProvider;
import dev.issuels.features.DiagnosticProvider.Support;
import dev.issuels.features.PositionEncoding;
import dev.issuels.features.WorkspaceEdits;
import dev.issuels.features.completion.CompletionProvider;
import dev.issuels.features.outline.WorkspaceSymbolProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionResolveSupportCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionItemResolveSupportCapabilities;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DiagnosticsTagSupport;
import org.eclipse.lsp4j.DynamicRegistrationCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.SymbolCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceSymbolResolveSupportCapabilities;
import org.jspecify.annotations.Nullable;

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

    public static ClientFeatures of(InitializeParams client) {
        ClientCapabilities capabilities =
                Optional.ofNullable(client.getCapabilities()).orElseGet(ClientCapabilities::new);
        Optional<WorkspaceClientCapabilities> workspace = Optional.ofNullable(capabilities.getWorkspace());
        Optional<TextDocumentClientCapabilities> documents = Optional.ofNullable(capabilities.getTextDocument());
        Optional<WindowClientCapabilities> window = Optional.ofNullable(capabilities.getWindow());
        return new ClientFeatures(
                encoding(capabilities),
                support(documents),
                actions(documents.map(TextDocumentClientCapabilities::getCodeAction)),
                edits(workspace.map(WorkspaceClientCapabilities::getWorkspaceEdit)),
                SymbolSupport.of(documents.orElseGet(TextDocumentClientCapabilities::new)),
                workspaceSymbols(workspace.map(WorkspaceClientCapabilities::getSymbol)),
                completion(
                        documents
                                .map(TextDocumentClientCapabilities::getCompletion)
                                .map(CompletionCapabilities::getCompletionItem),
                        isNeovim(client)),
                ReadingSupport.of(capabilities),
                FormattingSupport.of(documents.orElseGet(TextDocumentClientCapabilities::new)),
                documents.map(TextDocumentClientCapabilities::getDiagnostic).isPresent() && !isNeovim(client),
                isSet(
                        workspace.map(WorkspaceClientCapabilities::getDiagnostics),
                        diagnostics -> diagnostics.getRefreshSupport()),
                isDynamic(workspace.map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)),
                isDynamic(workspace.map(WorkspaceClientCapabilities::getDidChangeConfiguration)),
                isSet(workspace, WorkspaceClientCapabilities::getConfiguration),
                isSet(window, WindowClientCapabilities::getWorkDoneProgress),
                showsStatus(capabilities.getExperimental()),
                isSet(workspace, WorkspaceClientCapabilities::getApplyEdit),
                isSet(window.map(WindowClientCapabilities::getShowDocument), shown -> shown.isSupport()));
    }

    private static boolean showsStatus(@Nullable Object experimental) {
        return experimental instanceof JsonObject announced
                && announced.get("serverStatusNotification") instanceof JsonPrimitive flag
                && flag.isBoolean()
                && flag.getAsBoolean();
    }

    private static boolean isNeovim(InitializeParams client) {
        return Optional.ofNullable(client.getClientInfo())
                .filter(info -> NEOVIM.equals(info.getName()))
                .isPresent();
    }

    private static PositionEncoding encoding(ClientCapabilities capabilities) {
        return PositionEncoding.firstOf(Optional.ofNullable(capabilities.getGeneral())
                .map(general -> general.getPositionEncodings())
                .orElse(List.of()));
    }

    /** What either way of getting diagnostics supports; clients that pull often announce it with the other way only. */
    private static Support support(Optional<TextDocumentClientCapabilities> documents) {
        Optional<PublishDiagnosticsCapabilities> push =
                documents.map(TextDocumentClientCapabilities::getPublishDiagnostics);
        Optional<DiagnosticCapabilities> pull = documents.map(TextDocumentClientCapabilities::getDiagnostic);
        boolean tagged = isTagged(pull.map(DiagnosticCapabilities::getTagSupport))
                || push.map(PublishDiagnosticsCapabilities::getTagSupport)
                        .filter(tags -> tags.isLeft() ? tags.getLeft() : isTagged(Optional.of(tags.getRight())))
                        .isPresent();
        return new Support(
                isSet(push, PublishDiagnosticsCapabilities::getCodeDescriptionSupport)
                        || isSet(pull, DiagnosticCapabilities::getCodeDescriptionSupport),
                isSet(push, PublishDiagnosticsCapabilities::getRelatedInformation)
                        || isSet(pull, DiagnosticCapabilities::getRelatedInformation),
                tagged);
    }

    private static CodeActionProvider.Support actions(Optional<CodeActionCapabilities> actions) {
        boolean resolution = actions.map(CodeActionCapabilities::getResolveSupport)
                .map(CodeActionResolveSupportCapabilities::getProperties)
                .filter(properties -> properties.contains("edit"))
                .isPresent();
        return new CodeActionProvider.Support(
                actions.map(CodeActionCapabilities::getCodeActionLiteralSupport).isPresent(),
                isSet(actions, CodeActionCapabilities::getIsPreferredSupport),
                resolution && isSet(actions, CodeActionCapabilities::getDataSupport));
    }

    /** Neovim's own completion puts the end of a line into the line, unless something expands snippets for it. */
    private static CompletionProvider.Support completion(Optional<CompletionItemCapabilities> items, boolean isNeovim) {
        boolean snippets = isSet(items, CompletionItemCapabilities::getSnippetSupport);
        return new CompletionProvider.Support(
                isSet(items, CompletionItemCapabilities::getInsertReplaceSupport),
                isSet(items, CompletionItemCapabilities::getLabelDetailsSupport),
                SymbolSupport.prefersMarkdown(items.map(CompletionItemCapabilities::getDocumentationFormat)),
                snippets,
                snippets || !isNeovim,
                items.map(CompletionItemCapabilities::getResolveSupport)
                        .map(CompletionItemResolveSupportCapabilities::getProperties)
                        .filter(properties -> properties.contains("documentation"))
                        .isPresent());
    }

    private static WorkspaceSymbolProvider.Support workspaceSymbols(Optional<SymbolCapabilities> symbols) {
        return new WorkspaceSymbolProvider.Support(
                symbols.map(SymbolCapabilities::getTagSupport).isPresent(),
                symbols.map(SymbolCapabilities::getResolveSupport)
                        .map(WorkspaceSymbolResolveSupportCapabilities::getProperties)
                        .filter(properties -> properties.contains("location.range"))
                        .isPresent());
    }

    private static WorkspaceEdits.Support edits(Optional<WorkspaceEditCapabilities> edits) {
        return new WorkspaceEdits.Support(
                isSet(edits, WorkspaceEditCapabilities::getDocumentChanges),
                edits.map(WorkspaceEditCapabilities::getChangeAnnotationSupport).isPresent(),
                makes(edits, ResourceOperationKind.Create),
                makes(edits, ResourceOperationKind.Rename));
    }

    private static boolean makes(Optional<WorkspaceEditCapabilities> edits, String operation) {
        return edits.map(WorkspaceEditCapabilities::getResourceOperations)
                .filter(operations -> operations.contains(operation))
                .isPresent();
    }

    private static boolean isTagged(Optional<DiagnosticsTagSupport> tags) {
        return tags.map(DiagnosticsTagSupport::getValueSet)
                .filter(values -> values.contains(DiagnosticTag.Unnecessary))
                .isPresent();
    }

    private static boolean isDynamic(Optional<? extends DynamicRegistrationCapabilities> capability) {
        return isSet(capability, DynamicRegistrationCapabilities::getDynamicRegistration);
    }

    private static <T> boolean isSet(Optional<T> holder, Function<? super T, Boolean> flag) {
        return holder.map(flag).orElse(false);
    }
}
