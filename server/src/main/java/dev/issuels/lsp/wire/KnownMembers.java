package dev.issuels.lsp.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DocumentFilter;
import org.eclipse.lsp4j.DocumentFormattingRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingRegistrationOptions;
import org.eclipse.lsp4j.DocumentRangeFormattingRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileOperationOptions;
import org.eclipse.lsp4j.FileOperationPattern;
import org.eclipse.lsp4j.FileOperationsServerCapabilities;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InlayHintRegistrationOptions;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentRegistrationOptions;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.WorkspaceSymbolOptions;
import org.jspecify.annotations.Nullable;

/** The members of what this server announces of itself, registers and asks for at a start, as far as it sets them. */
final class KnownMembers {
    private KnownMembers() {}

    /** The members by their names in JSON; none where the class is none of those. */
    static Map<String, @Nullable Object> members(Object options) {
        if (options instanceof CompletionOptions completion) {
            return members(
                    "resolveProvider", completion.getResolveProvider(),
                    "triggerCharacters", completion.getTriggerCharacters());
        } else if (options instanceof CodeActionOptions actions) {
            return members(
                    "codeActionKinds", actions.getCodeActionKinds(),
                    "resolveProvider", actions.getResolveProvider());
        } else if (options instanceof ExecuteCommandOptions commands) {
            return members("commands", commands.getCommands());
        } else if (options instanceof RenameOptions rename) {
            return members("prepareProvider", rename.getPrepareProvider());
        } else if (options instanceof DocumentOnTypeFormattingOptions typing) {
            return members(
                    "firstTriggerCharacter", typing.getFirstTriggerCharacter(),
                    "moreTriggerCharacter", typing.getMoreTriggerCharacter());
        } else if (options instanceof WorkspaceSymbolOptions symbols) {
            return members("resolveProvider", symbols.getResolveProvider());
        }
        Map<String, @Nullable Object> ofReading = ofReading(options);
        return ofReading.isEmpty() ? ofSynchronization(options) : ofReading;
    }

    private static Map<String, @Nullable Object> ofReading(Object options) {
        if (options instanceof CodeLensOptions lenses) {
            return members("resolveProvider", lenses.getResolveProvider());
        } else if (options instanceof DocumentLinkOptions links) {
            return members("resolveProvider", links.getResolveProvider());
        } else if (options instanceof InlayHintRegistrationOptions hints) {
            return members("resolveProvider", hints.getResolveProvider());
        } else if (options instanceof SemanticTokensWithRegistrationOptions tokens) {
            return members("legend", tokens.getLegend(), "range", tokens.getRange(), "full", tokens.getFull());
        } else if (options instanceof SemanticTokensServerFull full) {
            return members("delta", full.getDelta());
        } else if (options instanceof SemanticTokensLegend legend) {
            return members(
                    "tokenTypes", legend.getTokenTypes(),
                    "tokenModifiers", legend.getTokenModifiers());
        }
        return ofServer(options);
    }

    private static Map<String, @Nullable Object> ofServer(Object options) {
        if (options instanceof InitializeResult result) {
            return members("capabilities", result.getCapabilities(), "serverInfo", result.getServerInfo());
        } else if (options instanceof ServerCapabilities capabilities) {
            return ofCapabilities(capabilities);
        } else if (options instanceof ServerInfo server) {
            return members("name", server.getName(), "version", server.getVersion());
        } else if (options instanceof DiagnosticRegistrationOptions diagnostics) {
            return members(
                    "identifier", diagnostics.getIdentifier(),
                    "interFileDependencies", diagnostics.isInterFileDependencies(),
                    "workspaceDiagnostics", diagnostics.isWorkspaceDiagnostics());
        } else if (options instanceof ConfigurationParams configuration) {
            return members("items", configuration.getItems());
        } else if (options instanceof ConfigurationItem item) {
            return members("scopeUri", item.getScopeUri(), "section", item.getSection());
        }
        return ofRegistration(options);
    }

    private static Map<String, @Nullable Object> ofCapabilities(ServerCapabilities all) {
        return members(
                "positionEncoding", all.getPositionEncoding(),
                "textDocumentSync", all.getTextDocumentSync(),
                "workspace", all.getWorkspace(),
                "workspaceSymbolProvider", all.getWorkspaceSymbolProvider(),
                "diagnosticProvider", all.getDiagnosticProvider(),
                "hoverProvider", all.getHoverProvider(),
                "declarationProvider", all.getDeclarationProvider(),
                "definitionProvider", all.getDefinitionProvider(),
                "typeDefinitionProvider", all.getTypeDefinitionProvider(),
                "implementationProvider", all.getImplementationProvider(),
                "referencesProvider", all.getReferencesProvider(),
                "documentHighlightProvider", all.getDocumentHighlightProvider(),
                "documentSymbolProvider", all.getDocumentSymbolProvider(),
                "callHierarchyProvider", all.getCallHierarchyProvider(),
                "codeLensProvider", all.getCodeLensProvider(),
                "documentLinkProvider", all.getDocumentLinkProvider(),
                "foldingRangeProvider", all.getFoldingRangeProvider(),
                "selectionRangeProvider", all.getSelectionRangeProvider(),
                "semanticTokensProvider", all.getSemanticTokensProvider(),
                "inlayHintProvider", all.getInlayHintProvider(),
                "completionProvider", all.getCompletionProvider(),
                "codeActionProvider", all.getCodeActionProvider(),
                "renameProvider", all.getRenameProvider(),
                "executeCommandProvider", all.getExecuteCommandProvider(),
                "documentFormattingProvider", all.getDocumentFormattingProvider(),
                "documentRangeFormattingProvider", all.getDocumentRangeFormattingProvider(),
                "documentOnTypeFormattingProvider", all.getDocumentOnTypeFormattingProvider());
    }

    private static Map<String, @Nullable Object> ofRegistration(Object options) {
        if (options instanceof RegistrationParams registrations) {
            return members("registrations", registrations.getRegistrations());
        } else if (options instanceof Registration registration) {
            return members(
                    "id", registration.getId(),
                    "method", registration.getMethod(),
                    "registerOptions", registration.getRegisterOptions());
        } else if (options instanceof DidChangeWatchedFilesRegistrationOptions watched) {
            return members("watchers", watched.getWatchers());
        } else if (options instanceof FileSystemWatcher watcher) {
            return members("globPattern", watcher.getGlobPattern(), "kind", watcher.getKind());
        } else if (options instanceof DocumentOnTypeFormattingRegistrationOptions typing) {
            return members(
                    "firstTriggerCharacter", typing.getFirstTriggerCharacter(),
                    "moreTriggerCharacter", typing.getMoreTriggerCharacter(),
                    "documentSelector", typing.getDocumentSelector());
        } else if (options instanceof DocumentFormattingRegistrationOptions
                || options instanceof DocumentRangeFormattingRegistrationOptions) {
            return members("documentSelector", ((TextDocumentRegistrationOptions) options).getDocumentSelector());
        } else if (options instanceof DocumentFilter filter) {
            return members(
                    "language", filter.getLanguage(), "scheme", filter.getScheme(), "pattern", filter.getPattern());
        }
        return Map.of();
    }

    private static Map<String, @Nullable Object> ofSynchronization(Object options) {
        if (options instanceof TextDocumentSyncOptions sync) {
            return members("openClose", sync.getOpenClose(), "change", sync.getChange(), "save", sync.getSave());
        } else if (options instanceof SaveOptions save) {
            return members("includeText", save.getIncludeText());
        } else if (options instanceof WorkspaceServerCapabilities workspace) {
            return members(
                    "workspaceFolders", workspace.getWorkspaceFolders(),
                    "fileOperations", workspace.getFileOperations());
        } else if (options instanceof WorkspaceFoldersOptions folders) {
            return members(
                    "supported", folders.getSupported(),
                    "changeNotifications", folders.getChangeNotifications());
        } else if (options instanceof FileOperationsServerCapabilities operations) {
            return members(
                    "didCreate", operations.getDidCreate(),
                    "didRename", operations.getDidRename(),
                    "willRename", operations.getWillRename(),
                    "didDelete", operations.getDidDelete());
        } else if (options instanceof FileOperationOptions operation) {
            return members("filters", operation.getFilters());
        } else if (options instanceof FileOperationFilter filter) {
            return members(
                    "scheme", filter.getScheme(),
                    "pattern", filter.getPattern());
        } else if (options instanceof FileOperationPattern pattern) {
            return members("glob", pattern.getGlob());
        }
        return Map.of();
    }

    /** Names and values in turn. */
    private static Map<String, @Nullable Object> members(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return members;
    }
}
