package dev.issuels.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;

/** A document of one line ending that an editor has open, edited by offsets. */
final class OpenDocument {

    private final Editor editor;
    private final String uri;
    private final StringBuilder text;
    private int version = 1;

    private OpenDocument(Editor editor, String uri, String text) {
        this.editor = editor;
        this.uri = uri;
        this.text = new StringBuilder(text);
    }

    static OpenDocument open(Editor editor, Path file, String text) {
        OpenDocument document = new OpenDocument(editor, Editor.uri(file), text);
        JsonObject item = new JsonObject();
        item.addProperty("uri", document.uri);
        item.addProperty("languageId", "markdown");
        item.addProperty("version", document.version);
        item.addProperty("text", text);
        JsonObject params = new JsonObject();
        params.add("textDocument", item);
        editor.tell("textDocument/didOpen", params);
        return document;
    }

    String uri() {
        return uri;
    }

    int version() {
        return version;
    }

    /** Where a text stands first behind an offset. */
    int find(String wanted, int from) {
        int found = text.indexOf(wanted, from);
        if (found < 0) {
            throw new IllegalStateException("not in the text: " + wanted);
        }
        return found;
    }

    /** The offset in the middle of the text. */
    int middle() {
        return text.length() / 2;
    }

    /** Types a text at an offset, or takes away as many characters as given. */
    void edit(int offset, int length, String newText) {
        JsonObject range = new JsonObject();
        range.add("start", position(offset));
        range.add("end", position(offset + length));
        JsonObject change = new JsonObject();
        change.add("range", range);
        change.addProperty("text", newText);
        JsonArray changes = new JsonArray();
        changes.add(change);
        version++;
        JsonObject identifier = identifier();
        identifier.addProperty("version", version);
        JsonObject params = new JsonObject();
        params.add("textDocument", identifier);
        params.add("contentChanges", changes);
        text.replace(offset, offset + length, newText);
        editor.tell("textDocument/didChange", params);
    }

    /** The parameters of a request about the document. */
    JsonObject about() {
        JsonObject params = new JsonObject();
        params.add("textDocument", identifier());
        return params;
    }

    /** The parameters of a request about a place in the document. */
    JsonObject at(int offset) {
        JsonObject params = about();
        params.add("position", position(offset));
        return params;
    }

    private JsonObject identifier() {
        JsonObject identifier = new JsonObject();
        identifier.addProperty("uri", uri);
        return identifier;
    }

    private JsonObject position(int offset) {
        int line = 0;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        JsonObject position = new JsonObject();
        position.addProperty("line", line);
        position.addProperty("character", offset - start);
        return position;
    }
}
