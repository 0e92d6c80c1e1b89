package dev.issuels.lsp.wire;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/**
 * What thousands of are sent with a keystroke in a large file, written field by field: ranges and diagnostics.
 *
 * <p>The same JSON as lsp4j's own, which asks the class of each value for its fields and takes several times as long.
 */
final class ListedAdapter<T> extends TypeAdapter<T> {

    /** Makes the adapters for ranges and diagnostics and for nothing else. */
    static final TypeAdapterFactory FACTORY = new TypeAdapterFactory() {
        @Override
        @SuppressWarnings("unchecked") // The types are compared.
        public @Nullable <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (type.getRawType().equals(Range.class)) {
                TypeAdapter<Range> plain = gson.getDelegateAdapter(this, TypeToken.get(Range.class));
                return (TypeAdapter<T>) new ListedAdapter<>(plain, ListedAdapter::range);
            }
            if (type.getRawType().equals(Diagnostic.class)) {
                TypeAdapter<Diagnostic> plain = gson.getDelegateAdapter(this, TypeToken.get(Diagnostic.class));
                return (TypeAdapter<T>) new ListedAdapter<>(
                        plain,
                        (out, value) ->
                                diagnostic(out, value, gson.getAdapter(DiagnosticRelatedInformation.class), plain));
            }
            return null;
        }
    };

    private final TypeAdapter<T> plain;
    private final Writing<T> writing;

    private ListedAdapter(TypeAdapter<T> plain, Writing<T> writing) {
        this.plain = plain;
        this.writing = writing;
    }

    /** How the fields of a value are written. */
    private interface Writing<T> {
        void write(JsonWriter out, T value) throws IOException;
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            writing.write(out, value);
        }
    }

    @Override
    public T read(JsonReader in) throws IOException {
        return plain.read(in);
    }

    private static void range(JsonWriter out, Range range) throws IOException {
        out.beginObject();
        position(out.name("start"), range.getStart());
        position(out.name("end"), range.getEnd());
        out.endObject();
    }

    private static void position(JsonWriter out, Position position) throws IOException {
        out.beginObject();
        out.name("line").value(position.getLine());
        out.name("character").value(position.getCharacter());
        out.endObject();
    }

    private static void diagnostic(
            JsonWriter out,
            Diagnostic diagnostic,
            TypeAdapter<DiagnosticRelatedInformation> related,
            TypeAdapter<Diagnostic> plain)
            throws IOException {
        if (!isUsual(diagnostic)) {
            plain.write(out, diagnostic);
            return;
        }
        out.beginObject();
        range(out.name("range"), diagnostic.getRange());
        if (diagnostic.getSeverity() != null) {
            out.name("severity").value(diagnostic.getSeverity().getValue());
        }
        code(out, diagnostic);
        if (diagnostic.getSource() != null) {
            out.name("source").value(diagnostic.getSource());
        }
        out.name("message").value(diagnostic.getMessage().getLeft());
        if (diagnostic.getTags() != null) {
            tags(out, diagnostic.getTags());
        }
        if (diagnostic.getRelatedInformation() != null) {
            related(out, diagnostic.getRelatedInformation(), related);
        }
        out.endObject();
    }

    /** Whether a diagnostic is made as ours are, of which nothing is lost here. */
    private static boolean isUsual(Diagnostic diagnostic) {
        return diagnostic.getData() == null
                && diagnostic.getMessage().isLeft()
                && diagnostic.getCode() != null
                && diagnostic.getCode().isLeft();
    }

    private static void code(JsonWriter out, Diagnostic diagnostic) throws IOException {
        out.name("code").value(diagnostic.getCode().getLeft());
        if (diagnostic.getCodeDescription() != null) {
            out.name("codeDescription").beginObject();
            out.name("href").value(diagnostic.getCodeDescription().getHref()).endObject();
        }
    }

    private static void tags(JsonWriter out, List<DiagnosticTag> tags) throws IOException {
        out.name("tags").beginArray();
        for (DiagnosticTag tag : tags) {
            out.value(tag.getValue());
        }
        out.endArray();
    }

    private static void related(
            JsonWriter out,
            List<DiagnosticRelatedInformation> related,
            TypeAdapter<DiagnosticRelatedInformation> adapter)
            throws IOException {
        out.name("relatedInformation").beginArray();
        for (DiagnosticRelatedInformation information : related) {
            adapter.write(out, information);
        }
        out.endArray();
    }
}
