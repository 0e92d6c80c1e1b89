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
        register(gson, InitializeResult.class);
        register(gson, RegistrationParams.class);
        register(gson, ConfigurationParams.class);
    }

    private static <V> void register(GsonBuilder gson, Class<V> type) {
        gson.registerTypeAdapterFactory(WritingAdapter.of(
                type, (all, library, out, value) -> new AnnouncementWriting(all).options(out, value)));
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
