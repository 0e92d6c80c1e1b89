package dev.issuels.lsp.wire;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.issuels.lsp.client.Announced;
import java.io.Writer;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.adapters.InitializeParamsTypeAdapter;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;

/** The messages of the protocol as JSON: what lsp4j makes of them, but for what it leaves out, and faster. */
class ProtocolJson extends MessageJsonHandler {

    ProtocolJson() {
        super(Map.of(), ProtocolJson::configure);
    }

    private static void configure(GsonBuilder gson) {
        gson.registerTypeAdapterFactory(LazyMembersAdapter.FACTORY);
        gson.registerTypeAdapterFactory(TextEditAdapter.FACTORY);
        gson.registerTypeAdapterFactory(OpeningAdapter.FACTORY);
        AnnouncementWriting.register(gson);
        DiagnosticWriting.register(gson);
        // Before anybody looks for its annotation, since it is the first thing that is read.
        gson.registerTypeAdapterFactory(new InitializeParamsTypeAdapter.Factory());
        gson.registerTypeAdapter(ClientCapabilities.class, (JsonDeserializer<?>) ProtocolJson::announced);
    }

    private static Announced announced(JsonElement json, Type type, JsonDeserializationContext context) {
        return new Announced(json instanceof JsonObject capabilities ? capabilities : new JsonObject());
    }

    @Override
    public String serialize(Message message) {
        Characters written = new Characters();
        serialize(message, written);
        return written.toString();
    }

    /** What is written, without a lock for each character. */
    private static final class Characters extends Writer {
        private static final int ROOM = 1024;

        private char[] characters = new char[ROOM];
        private int length;

        @Override
        public void write(int character) {
            make(1);
            characters[length++] = (char) character;
        }

        @Override
        public void write(char[] source, int from, int count) {
            make(count);
            System.arraycopy(source, from, characters, length, count);
            length += count;
        }

        @Override
        public void write(String source, int from, int count) {
            make(count);
            source.getChars(from, from + count, characters, length);
            length += count;
        }

        @Override
        public void flush() {
            // Nothing is elsewhere.
        }

        @Override
        public void close() {
            // Nothing is open.
        }

        @Override
        public String toString() {
            return new String(characters, 0, length);
        }

        private void make(int room) {
            if (length + room > characters.length) {
                characters = Arrays.copyOf(characters, Math.max(length + room, characters.length * 2));
            }
        }
    }
}
