package dev.issuels.lsp.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileOperationOptions;
import org.eclipse.lsp4j.FileOperationPattern;
import org.eclipse.lsp4j.FileOperationsServerCapabilities;
import org.eclipse.lsp4j.InlayHintRegistrationOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.WorkspaceSymbolOptions;
import org.jspecify.annotations.Nullable;

/** The members of what a server announces of itself and of a capability, as far as this server sets them. */
final class CapabilityOptions {
    private CapabilityOptions() {}

    /** The members by their names in JSON; none where the class is none of those that this server announces. */
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
        if (options instanceof ServerInfo server) {
            return members("name", server.getName(), "version", server.getVersion());
        } else if (options instanceof DiagnosticRegistrationOptions diagnostics) {
            return members(
                    "identifier", diagnostics.getIdentifier(),
                    "interFileDependencies", diagnostics.isInterFileDependencies(),
                    "workspaceDiagnostics", diagnostics.isWorkspaceDiagnostics());
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
