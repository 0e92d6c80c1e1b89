package dev.issuels.lsp.wire;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.issuels.lsp.wire.ObjectReading.Member;
import java.io.IOException;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ClientInfo;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of itself, of its folders and of the first document that it opens and asks for, read by setters.
 *
 * <p>The same objects as of lsp4j's own JSON. To set their fields by reflection takes 5 ms of a start on Java 25, which
 * makes a method handle for each field and a class for each kind of them.
 */
final class OpeningAdapter<T> extends TypeAdapter<T> {

    /** Makes the adapters for those classes and for nothing else. */
    static final TypeAdapterFactory FACTORY = new TypeAdapterFactory() {
        @Override
        @SuppressWarnings("unchecked") // The type is compared.
        public @Nullable <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            return (TypeAdapter<T>) of(gson, type.getRawType());
        }
    };

    private static final TypeToken<Either<String, Integer>> TOKEN = new TypeToken<>() {};

    private final Supplier<T> maker;
    private final Map<String, Member<T>> members;
    private final Supplier<TypeAdapter<T>> library;

    private OpeningAdapter(Gson gson, Class<T> type, Supplier<T> maker, Map<String, Member<T>> members) {
        this.maker = maker;
        this.members = members;
        this.library = () -> gson.getDelegateAdapter(FACTORY, TypeToken.get(type));
    }

    private static @Nullable TypeAdapter<?> of(Gson gson, Class<?> type) {
        if (type == DidOpenTextDocumentParams.class) {
            return opening(gson);
        } else if (type == TextDocumentItem.class) {
            return document(gson);
        } else if (type == WorkspaceFolder.class) {
            return folder(gson);
        } else if (type == DocumentDiagnosticParams.class) {
            return question(gson);
        } else if (type == TextDocumentIdentifier.class) {
            return named(gson);
        }
        return type == ClientInfo.class ? client(gson) : null;
    }

    private static TypeAdapter<?> opening(Gson gson) {
        return new OpeningAdapter<>(
                gson,
                DidOpenTextDocumentParams.class,
                DidOpenTextDocumentParams::new,
                Map.of(
                        "textDocument",
                        member(gson, TextDocumentItem.class, DidOpenTextDocumentParams::setTextDocument)));
    }

    private static TypeAdapter<?> document(Gson gson) {
        return new OpeningAdapter<>(
                gson,
                TextDocumentItem.class,
                TextDocumentItem::new,
                Map.of(
                        "uri", member(gson, String.class, TextDocumentItem::setUri),
                        "languageId", member(gson, String.class, TextDocumentItem::setLanguageId),
                        "version", member(gson, Integer.class, TextDocumentItem::setVersion),
                        "text", member(gson, String.class, TextDocumentItem::setText)));
    }

    private static TypeAdapter<?> folder(Gson gson) {
        return new OpeningAdapter<>(
                gson,
                WorkspaceFolder.class,
                WorkspaceFolder::new,
                Map.of(
                        "uri", member(gson, String.class, WorkspaceFolder::setUri),
                        "name", member(gson, String.class, WorkspaceFolder::setName)));
    }

    private static TypeAdapter<?> question(Gson gson) {
        return new OpeningAdapter<>(
                gson,
                DocumentDiagnosticParams.class,
                DocumentDiagnosticParams::new,
                Map.of(
                        "textDocument",
                        member(gson, TextDocumentIdentifier.class, DocumentDiagnosticParams::setTextDocument),
                        "identifier",
                        member(gson, String.class, DocumentDiagnosticParams::setIdentifier),
                        "previousResultId",
                        member(gson, String.class, DocumentDiagnosticParams::setPreviousResultId),
                        "workDoneToken",
                        member(gson, TOKEN, DocumentDiagnosticParams::setWorkDoneToken),
                        "partialResultToken",
                        member(gson, TOKEN, DocumentDiagnosticParams::setPartialResultToken)));
    }

    private static TypeAdapter<?> named(Gson gson) {
        return new OpeningAdapter<>(
                gson,
                TextDocumentIdentifier.class,
                TextDocumentIdentifier::new,
                Map.of("uri", member(gson, String.class, TextDocumentIdentifier::setUri)));
    }

    private static TypeAdapter<?> client(Gson gson) {
        return new OpeningAdapter<>(
                gson,
                ClientInfo.class,
                ClientInfo::new,
                Map.of(
                        "name", member(gson, String.class, ClientInfo::setName),
                        "version", member(gson, String.class, ClientInfo::setVersion)));
    }

    private static <T, V> Member<T> member(Gson gson, Class<V> type, BiConsumer<T, V> setter) {
        return member(gson, TypeToken.get(type), setter);
    }

    /** A member that stays unset where the value is null. */
    private static <T, V> Member<T> member(Gson gson, TypeToken<V> type, BiConsumer<T, V> setter) {
        return (in, holder) -> {
            V value = gson.getAdapter(type).read(in);
            if (value != null) {
                setter.accept(holder, value);
            }
        };
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        library.get().write(out, value);
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        return ObjectReading.read(in, maker, members);
    }
}
