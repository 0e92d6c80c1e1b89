package dev.issuels.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.issuels.bench.Editor.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What happens when very much happens at once. */
final class Floods {

    private final Editor editor;
    private final Path folder;
    private final GeneratedWorkspace workspace;

    Floods(Editor editor, Path folder, GeneratedWorkspace workspace) {
        this.editor = editor;
        this.folder = folder;
        this.workspace = workspace;
    }

    /** Opens every file at once: the time until the last one's list, which is sent once for each. */
    String openAll() {
        long start = System.nanoTime();
        Map<String, String> texts = workspace.texts();
        texts.forEach((path, text) -> {
            OpenDocument unused = OpenDocument.open(editor, folder.resolve(path), text);
        });
        return lists(start, texts.size());
    }

    /** Changes every file on disk as a checkout does, and tells of it in one message. */
    String checkOut() throws IOException {
        JsonArray changes = new JsonArray();
        for (Map.Entry<String, String> file : workspace.texts().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.writeString(path, file.getValue().replace("\nstatus: ", "\nstatus: x"));
            JsonObject change = new JsonObject();
            change.addProperty("uri", Editor.uri(path));
            change.addProperty("type", 2);
            changes.add(change);
        }
        JsonObject params = new JsonObject();
        params.add("changes", changes);
        long start = System.nanoTime();
        editor.tell("workspace/didChangeWatchedFiles", params);
        return lists(start, workspace.texts().size());
    }

    private String lists(long start, int files) {
        Map<String, Integer> counts = new HashMap<>();
        long last = start;
        for (Optional<Published> next = editor.nextPublished(10_000);
                next.isPresent();
                next = editor.nextPublished(counts.size() < files ? 10_000 : Typing.QUIET_MILLIS)) {
            counts.merge(next.get().uri(), 1, Integer::sum);
            last = next.get().arrived();
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return String.format(
                Locale.ROOT, "%.2f s, %d lists, at most %d of a file", (last - start) / 1e9, counts.size(), most);
    }
}
