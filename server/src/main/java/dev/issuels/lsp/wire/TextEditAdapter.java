package dev.issuels.lsp.wire;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.TextEdit;
import org.jspecify.annotations.Nullable;

/**
 * Text edits with their annotations, as JSON.
 *
 * <p>In the edits of a document lsp4j 1.0 knows text edits without annotations only, and leaves these out.
 */
public final class TextEditAdapter extends TypeAdapter<TextEdit> {

    /** Makes the adapter for text edits and for nothing else. */
    public static final TypeAdapterFactory FACTORY = new TypeAdapterFactory() {
        @Override
        @SuppressWarnings("unchecked") // The type is compared.
        public @Nullable <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            return type.getRawType().equals(TextEdit.class)
                    ? (TypeAdapter<T>) new TextEditAdapter(
                            gson.getAdapter(JsonElement.class),
                            gson.getDelegateAdapter(this, TypeToken.get(TextEdit.class)),
                            gson.getAdapter(AnnotatedTextEdit.class))
                    : null;
        }
    };

    private final TypeAdapter<JsonElement> json;
    private final TypeAdapter<TextEdit> plain;
    private final TypeAdapter<AnnotatedTextEdit> annotated;

    private TextEditAdapter(
            TypeAdapter<JsonElement> json, TypeAdapter<TextEdit> plain, TypeAdapter<AnnotatedTextEdit> annotated) {
        this.json = json;
        this.plain = plain;
        this.annotated = annotated;
    }

    @Override
    public void write(JsonWriter out, @Nullable TextEdit edit) throws IOException {
        if (edit instanceof AnnotatedTextEdit known) {
            annotated.write(out, known);
        } else {
            plain.write(out, edit);
        }
    }

    @Override
    public TextEdit read(JsonReader in) throws IOException {
        JsonElement tree = json.read(in);
        boolean isAnnotated = tree.isJsonObject() && tree.getAsJsonObject().has("annotationId");
        return isAnnotated ? annotated.fromJsonTree(tree) : plain.fromJsonTree(tree);
    }
}
