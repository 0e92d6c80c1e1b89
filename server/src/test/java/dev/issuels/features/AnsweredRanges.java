package dev.issuels.features;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;

/**
 * Finds the places in an answer, whatever its type, that do not lie inside the texts that they are about.
 *
 * <p>Goes by what answers look like on the wire: a range belongs to the URI that stands beside it or above it, and to the
 * file that was asked about where there is none.
 */
final class AnsweredRanges {

    private static final Gson JSON = new MessageJsonHandler(Map.of()).getGson();

    private final String asked;
    private final Function<String, Optional<SourceText>> texts;
    private final List<String> outside = new ArrayList<>();

    private AnsweredRanges(String asked, Function<String, Optional<SourceText>> texts) {
        this.asked = asked;
        this.texts = texts;
    }

    /**
     * The places outside, in words.
     *
     * @param asked the URI of the file that was asked about
     * @param texts the text of a URI; of an unknown one any place is right
     */
    static List<String> outside(Object answer, String asked, Function<String, Optional<SourceText>> texts) {
        AnsweredRanges ranges = new AnsweredRanges(asked, texts);
        Object there =
                answer instanceof Optional<?> optional ? optional.map(List::of).orElse(List.of()) : answer;
        ranges.visit(JSON.toJsonTree(there), asked);
        return ranges.outside;
    }

    private void visit(JsonElement element, String uri) {
        if (element instanceof JsonArray array) {
            checkApart(array, uri);
            array.forEach(item -> visit(item, uri));
        } else if (element instanceof JsonObject object) {
            visit(object, uri);
        }
    }

    private void visit(JsonObject object, String outer) {
        String uri = own(object).orElse(outer);
        if (object.has("start") && object.has("end")) {
            checkRange(object, uri);
        } else if (object.has("startLine") && object.has("endLine")) {
            checkLines(object.get("startLine").getAsInt(), object.get("endLine").getAsInt(), uri);
        } else if (object.get("data") instanceof JsonArray tokens && object.size() <= 2) {
            checkTokens(tokens, uri);
        }
        object.entrySet().forEach(member -> {
            if (member.getKey().equals("changes") && member.getValue() instanceof JsonObject changes) {
                changes.entrySet().forEach(file -> visit(file.getValue(), file.getKey()));
            } else {
                visit(member.getValue(), member.getKey().equals("originSelectionRange") ? asked : uri);
            }
        });
    }

    private static Optional<String> own(JsonObject object) {
        for (String holder : List.of("textDocument", "from")) {
            if (object.get(holder) instanceof JsonObject held) {
                return own(held);
            }
        }
        return List.of("targetUri", "uri").stream()
                .filter(name -> object.get(name) instanceof JsonPrimitive uri && uri.isString())
                .map(name -> object.get(name).getAsString())
                .findFirst();
    }

    private void checkRange(JsonObject range, String uri) {
        texts.apply(uri).ifPresent(text -> {
            int start = offset(text, range.getAsJsonObject("start"));
            int end = offset(text, range.getAsJsonObject("end"));
            check(0 <= start && start <= end, "range " + range, uri);
        });
    }

    private void checkLines(int start, int end, String uri) {
        texts.apply(uri)
                .ifPresent(text -> check(
                        0 <= start && start <= end && end < text.lineCount(), "lines " + start + " to " + end, uri));
    }

    /** No two edits of one text change the same place (LSP 3.17, "TextEdit[]"). */
    private void checkApart(JsonArray array, String uri) {
        texts.apply(uri).ifPresent(text -> {
            List<Edit> edits = new ArrayList<>();
            for (JsonElement item : array) {
                if (item instanceof JsonObject edit && edit.has("newText") && edit.has("range")) {
                    JsonObject range = edit.getAsJsonObject("range");
                    int start = Math.max(0, offset(text, range.getAsJsonObject("start")));
                    int end = Math.max(start, offset(text, range.getAsJsonObject("end")));
                    edits.add(new Edit(new Span(start, end), edit.get("newText").getAsString()));
                }
            }
            check(Edits.of(edits).fit(text.length()), "edits that overlap", uri);
        });
    }

    /** Tokens are five numbers each, the first two counted from the token before (LSP 3.17, "Semantic Tokens"). */
    private void checkTokens(JsonArray tokens, String uri) {
        texts.apply(uri).ifPresent(text -> {
            int line = 0;
            int character = 0;
            for (int i = 0; i + 4 < tokens.size(); i += 5) {
                int lines = tokens.get(i).getAsInt();
                int characters = tokens.get(i + 1).getAsInt();
                line += lines;
                character = lines > 0 ? characters : character + characters;
                int end = character + tokens.get(i + 2).getAsInt();
                boolean inside =
                        line < text.lineCount() && end <= text.lineSpan(line).length();
                check(inside, "token in line " + line + " from " + character + " to " + end, uri);
            }
        });
    }

    /** The offset of a position in UTF-16; negative for one that is none in the text. */
    private static int offset(SourceText text, JsonObject position) {
        int line = position.get("line").getAsInt();
        int character = position.get("character").getAsInt();
        boolean inside = line >= 0
                && line < text.lineCount()
                && character >= 0
                && character <= text.lineSpan(line).length();
        int offset = inside ? text.lineStart(line) + character : -1;
        boolean broken = inside
                && character > 0
                && character < text.lineSpan(line).length()
                && Character.isSurrogatePair(
                        text.text().charAt(offset - 1), text.text().charAt(offset));
        return broken ? -1 : offset;
    }

    private void check(boolean inside, String what, String uri) {
        if (!inside) {
            outside.add(what + " in " + uri);
        }
    }
}
