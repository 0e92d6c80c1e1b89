package dev.issuels.lsp.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/**
 * What this server announces, registers and asks for at a start, written member by member.
 *
 * <p>The same JSON as lsp4j's own. It is what a client first waits for, and to look for each member by reflection takes
 * 13 ms of a start on Java 25, which makes a method handle for each field.
 */
final class AnnouncementWriting {

    private final Gson gson;

    private AnnouncementWriting(Gson gson) {
        this.gson = gson;
    }

    static void register(GsonBuilder gson) {
        gson.registerTypeAdapterFactory(WritingAdapter.of(
                InitializeResult.class,
                (all, library, out, result) -> new AnnouncementWriting(all).write(out, result)));
        gson.registerTypeAdapterFactory(WritingAdapter.of(
                RegistrationParams.class,
                (all, library, out, params) -> new AnnouncementWriting(all).options(out, params)));
        gson.registerTypeAdapterFactory(WritingAdapter.of(
                ConfigurationParams.class,
                (all, library, out, params) -> new AnnouncementWriting(all).options(out, params)));
    }

    private void write(JsonWriter out, InitializeResult result) throws IOException {
        out.beginObject();
        capabilities(out.name("capabilities"), result.getCapabilities());
        member(out, "serverInfo", result.getServerInfo());
        out.endObject();
    }

    private void capabilities(JsonWriter out, ServerCapabilities capabilities) throws IOException {
        out.beginObject();
        synchronization(out, capabilities);
        reading(out, capabilities);
        writing(out, capabilities);
        out.endObject();
    }

    private void synchronization(JsonWriter out, ServerCapabilities all) throws IOException {
        member(out, "positionEncoding", all.getPositionEncoding());
        member(out, "textDocumentSync", all.getTextDocumentSync());
        member(out, "workspace", all.getWorkspace());
        member(out, "workspaceSymbolProvider", all.getWorkspaceSymbolProvider());
        member(out, "diagnosticProvider", all.getDiagnosticProvider());
    }

    private void reading(JsonWriter out, ServerCapabilities all) throws IOException {
        member(out, "hoverProvider", all.getHoverProvider());
        member(out, "declarationProvider", all.getDeclarationProvider());
        member(out, "definitionProvider", all.getDefinitionProvider());
        member(out, "typeDefinitionProvider", all.getTypeDefinitionProvider());
        member(out, "implementationProvider", all.getImplementationProvider());
        member(out, "referencesProvider", all.getReferencesProvider());
        member(out, "documentHighlightProvider", all.getDocumentHighlightProvider());
        member(out, "documentSymbolProvider", all.getDocumentSymbolProvider());
        member(out, "callHierarchyProvider", all.getCallHierarchyProvider());
        member(out, "codeLensProvider", all.getCodeLensProvider());
        member(out, "documentLinkProvider", all.getDocumentLinkProvider());
        member(out, "foldingRangeProvider", all.getFoldingRangeProvider());
        member(out, "selectionRangeProvider", all.getSelectionRangeProvider());
        member(out, "semanticTokensProvider", all.getSemanticTokensProvider());
        member(out, "inlayHintProvider", all.getInlayHintProvider());
    }

    private void writing(JsonWriter out, ServerCapabilities all) throws IOException {
        member(out, "completionProvider", all.getCompletionProvider());
        member(out, "codeActionProvider", all.getCodeActionProvider());
        member(out, "renameProvider", all.getRenameProvider());
        member(out, "executeCommandProvider", all.getExecuteCommandProvider());
        member(out, "documentFormattingProvider", all.getDocumentFormattingProvider());
        member(out, "documentRangeFormattingProvider", all.getDocumentRangeFormattingProvider());
        member(out, "documentOnTypeFormattingProvider", all.getDocumentOnTypeFormattingProvider());
    }

    private void member(JsonWriter out, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            value(out.name(name), value);
        }
    }

    private void value(JsonWriter out, Object value) throws IOException {
        if (value instanceof Boolean truth) {
            out.value(truth);
        } else if (value instanceof String text) {
            out.value(text);
        } else if (value instanceof Integer number) {
            out.value(number);
        } else if (value instanceof Either<?, ?> either) {
            value(out, either.get());
        } else if (value instanceof List<?> list) {
            list(out, list);
        } else {
            options(out, value);
        }
    }

    private void list(JsonWriter out, List<?> list) throws IOException {
        out.beginArray();
        for (Object item : list) {
            value(out, item);
        }
        out.endArray();
    }

    private void options(JsonWriter out, Object options) throws IOException {
        Map<String, @Nullable Object> members = KnownMembers.members(options);
        if (members.isEmpty()) {
            gson.toJson(options, options.getClass(), out);
            return;
        }
        out.beginObject();
        for (Map.Entry<String, @Nullable Object> member : members.entrySet()) {
            member(out, member.getKey(), member.getValue());
        }
        out.endObject();
    }
}
