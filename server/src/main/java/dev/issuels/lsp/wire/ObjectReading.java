package dev.issuels.lsp.wire;

import com.google.gson.JsonSyntaxException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads objects of JSON member by member; members that nobody knows are passed over. */
final class ObjectReading {
    private ObjectReading() {}

    /** Reads the value of a member into what it is a member of. */
    interface Member<T> {
        void read(JsonReader in, T holder) throws IOException;
    }

    /** The next object; null where the JSON says so. */
    static <T> @Nullable T read(JsonReader in, Supplier<T> maker, Map<String, ? extends Member<? super T>> members)
            throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        try {
            T holder = maker.get();
            in.beginObject();
            while (in.hasNext()) {
                Member<? super T> member = members.get(in.nextName());
                if (member == null) {
                    in.skipValue();
                } else {
                    member.read(in, holder);
                }
            }
            in.endObject();
            return holder;
        } catch (IllegalStateException e) {
            // Another kind of value than the member has.
            throw new JsonSyntaxException(e);
        }
    }
}
