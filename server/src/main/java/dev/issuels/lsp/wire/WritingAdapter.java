package dev.issuels.lsp.wire;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Values of one class, written in a way of their own and read as the protocol's library reads them. */
final class WritingAdapter<V> extends TypeAdapter<V> {

    private final Gson gson;
    private final TypeAdapter<V> library;
    private final Writing<V> writing;

    private WritingAdapter(Gson gson, TypeAdapter<V> library, Writing<V> writing) {
        this.gson = gson;
        this.library = library;
        this.writing = writing;
    }

    /** How a value is written. */
    interface Writing<V> {

        /**
         * Writes a value.
         *
         * @param library what writes it as the protocol's library does
         */
        void write(Gson gson, TypeAdapter<V> library, JsonWriter out, V value) throws IOException;
    }

    /** Makes the adapter for that class and for nothing else. */
    static <V> TypeAdapterFactory of(Class<V> type, Writing<V> writing) {
        return new TypeAdapterFactory() {
            @Override
            @SuppressWarnings("unchecked") // The type is compared.
            public @Nullable <T> TypeAdapter<T> create(Gson gson, TypeToken<T> token) {
                return token.getRawType().equals(type)
                        ? (TypeAdapter<T>)
                                new WritingAdapter<>(gson, gson.getDelegateAdapter(this, TypeToken.get(type)), writing)
                        : null;
            }
        };
    }

    @Override
    public void write(JsonWriter out, @Nullable V value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            writing.write(gson, library, out, value);
        }
    }

    @Override
    public V read(JsonReader in) throws IOException {
        return library.read(in);
    }
}
