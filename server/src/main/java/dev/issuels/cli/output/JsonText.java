package dev.issuels.cli.output;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A JSON object on a line of its own. */
public final class JsonText {

    private JsonText() {}

    /** Writes something of the object. */
    public interface Part {
        void write(JsonWriter json) throws IOException;
    }

    public static String of(Part content) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            content.write(json);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }
}
