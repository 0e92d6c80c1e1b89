package dev.issuels.lsp.client;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.jspecify.annotations.Nullable;

/**
 * What a client announced that it can, asked for by the path at which LSP has it, such as {@code
 * textDocument.rename.prepareSupport}.
 *
 * <p>What is of another type than LSP says counts as not announced. The members of the class that this extends are empty:
 * the protocol's library would read two hundred types to fill them, of which a few flags are asked for.
 */
public final class Announced extends ClientCapabilities {
    static final Announced NOTHING = new Announced(new JsonObject());

    private final JsonObject capabilities;

    public Announced(JsonObject capabilities) {
        this.capabilities = capabilities;
    }

    /** What came with the request; nothing if there were no capabilities in it. */
    static Announced in(InitializeParams params) {
        return params.getCapabilities() instanceof Announced announced ? announced : NOTHING;
    }

    /** Whether there is something at a path, but for null and false. */
    boolean has(String path) {
        JsonElement found = at(path);
        return found != null && !found.isJsonNull() && !isFlag(found, false);
    }

    /** Whether the flag at a path is set. */
    boolean is(String path) {
        return isFlag(at(path), true);
    }

    /** Whether the list at a path has an element, be it a word or a number. */
    boolean lists(String path, JsonPrimitive element) {
        return at(path) instanceof JsonArray list && list.contains(element);
    }

    boolean lists(String path, String element) {
        return lists(path, new JsonPrimitive(element));
    }

    /** The words in the list at a path. */
    List<String> words(String path) {
        List<String> words = new ArrayList<>();
        if (at(path) instanceof JsonArray list) {
            for (JsonElement element : list) {
                if (element instanceof JsonPrimitive word && word.isString()) {
                    words.add(word.getAsString());
                }
            }
        }
        return words;
    }

    /** The number at a path, or another one where there is none. */
    int number(String path, int otherwise) {
        return at(path) instanceof JsonPrimitive number && number.isNumber() ? number.getAsInt() : otherwise;
    }

    private @Nullable JsonElement at(String path) {
        JsonElement found = capabilities;
        int start = 0;
        while (start <= path.length()) {
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            if (!(found instanceof JsonObject object)) {
                return null;
            }
            found = object.get(path.substring(start, end));
            start = end + 1;
        }
        return found;
    }

    private static boolean isFlag(@Nullable JsonElement element, boolean value) {
        return element instanceof JsonPrimitive flag && flag.isBoolean() && flag.getAsBoolean() == value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Announced announced && capabilities.equals(announced.capabilities);
    }

    @Override
    public int hashCode() {
        return capabilities.hashCode();
    }

    @Override
    public String toString() {
        return capabilities.toString();
    }
}
