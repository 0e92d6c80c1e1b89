package dev.issuels.bench;

import com.google.gson.JsonObject;
import dev.issuels.bench.Editor.Answer;
import dev.issuels.bench.Editor.Published;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What somebody waits for who types in one document of a running server. */
final class Typing {

    /** As long as nothing comes, nothing more will. */
    static final long QUIET_MILLIS = 700;

    /** An answer that is shorter tells nothing. */
    private static final int SHORTEST_ANSWER = 20;

    private static final int WARM_UP = 40;
    private static final int KEYSTROKES = 100;

    private final Editor editor;
    private final OpenDocument document;

    Typing(Editor editor, Path file, String text) {
        this.editor = editor;
        this.document = OpenDocument.open(editor, file, text);
        editor.awaitPublished(document.uri(), document.version());
        drain();
    }

    /** A path in the prose that leads nowhere with every other keystroke: time until the file's diagnostics say so. */
    Samples body() {
        return toggled(document.find(".py`", document.middle()), "x");
    }

    /** A word in a front matter that is no status with every other keystroke. */
    Samples status() {
        return toggled(document.find("\nstatus: ", document.middle()) + "\nstatus: ".length(), "x");
    }

    /** An id that others mention, which is another one with every other keystroke: until the last file concerned is told. */
    Samples id() {
        int offset = document.find("\nid: \"", document.middle()) + "\nid: \"".length();
        Samples samples = new Samples();
        for (int i = 0; i < KEYSTROKES / 4; i++) {
            long sent = System.nanoTime();
            toggle(i, offset, "X");
            long last = drain().map(Published::arrived).orElse(sent);
            samples.add(last - sent);
        }
        return samples;
    }

    /** A keystroke and the outline, sent together: time until the outline comes. */
    Samples outlineAfterKeystroke() {
        int offset = document.find(".py`", document.middle());
        Samples samples = new Samples();
        for (int i = 0; i < WARM_UP + KEYSTROKES; i++) {
            long sent = System.nanoTime();
            toggle(i, offset, "x");
            Answer answer = editor.ask("textDocument/documentSymbol", document.about());
            if (i >= WARM_UP) {
                samples.add(answer.arrived() - sent);
            }
            editor.awaitPublished(document.uri(), document.version());
        }
        return samples;
    }

    /** A request about a place behind some text, asked again and again. */
    Samples request(String method, String before) {
        return request(method, document.at(document.find(before, document.middle()) + before.length()));
    }

    /** All mentions of what stands behind some text. */
    Samples references(String before) {
        JsonObject params = document.at(document.find(before, document.middle()) + before.length());
        JsonObject context = new JsonObject();
        context.addProperty("includeDeclaration", true);
        params.add("context", context);
        return request("textDocument/references", params);
    }

    /** A request, asked again and again. */
    Samples request(String method, JsonObject params) {
        Samples samples = new Samples();
        for (int i = 0; i < WARM_UP + KEYSTROKES; i++) {
            long sent = System.nanoTime();
            Answer answer = editor.ask(method, params);
            if (answer.result().toString().length() < SHORTEST_ANSWER) {
                throw new IllegalStateException("no answer to " + method + ": " + answer.result());
            }
            if (i >= WARM_UP) {
                samples.add(answer.arrived() - sent);
            }
        }
        return samples;
    }

    /** The completion of an id in prose, of which the first letters stand there. */
    Samples idCompletion() {
        String before = "- Related: ";
        int letters = 3;
        int offset = document.find(before, document.middle()) + before.length() + letters;
        return request("textDocument/completion", document.at(offset));
    }

    /**
     * Many keystrokes, a hover asked for after every tenth.
     *
     * @param latestAnswer the longest time that a hover took
     * @param lastList the time from the last keystroke to the diagnostics of that version
     * @param lists how many lists of the document were sent
     * @param processors how much of a processor the server used
     */
    record Burst(double latestAnswer, double lastList, int lists, double processors) {}

    /**
     * Sends a burst.
     *
     * @param pauseMillis the time between two keystrokes; 0 to send them as fast as the pipe takes them
     */
    Burst burst(int keystrokes, long pauseMillis) {
        int offset = document.find(".py`", document.middle());
        long busy = busy();
        long start = System.nanoTime();
        List<CompletableFuture<Long>> hovers = new ArrayList<>();
        for (int i = 0; i < keystrokes; i++) {
            toggle(i, offset, "x");
            if (i % 10 == 9) {
                long sent = System.nanoTime();
                hovers.add(editor.request("textDocument/hover", document.at(offset))
                        .thenApply(answer -> answer.arrived() - sent));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
        }
        // The last one makes a difference to the list before, so that there is one to wait for.
        long sent = System.nanoTime();
        document.edit(offset, 0, "yy");
        int lists = 1;
        Published next = editor.nextPublished(QUIET_MILLIS).orElseThrow();
        while (next.version() < document.version()) {
            next = editor.nextPublished(QUIET_MILLIS).orElseThrow();
            lists++;
        }
        double seconds = (next.arrived() - start) / 1e9;
        double processors = (busy() - busy) / 1e9 / seconds;
        double latest = hovers.stream().mapToLong(CompletableFuture::join).max().orElse(0) / 1e6;
        document.edit(offset, 2, "");
        drain();
        return new Burst(latest, (next.arrived() - sent) / 1e6, lists, processors);
    }

    /** Keystrokes while the editor reads nothing: the time from its reading on to the newest list. */
    double caughtUp(int keystrokes) {
        int offset = document.find(".py`", document.middle());
        editor.stopReading();
        for (int i = 0; i < keystrokes; i++) {
            toggle(i, offset, "x");
        }
        document.edit(offset, 0, "yy");
        long start = System.nanoTime();
        editor.readOn();
        long arrived = editor.awaitPublished(document.uri(), document.version()).arrived();
        document.edit(offset, 2, "");
        drain();
        return (arrived - start) / 1e6;
    }

    private Samples toggled(int offset, String typed) {
        Samples samples = new Samples();
        for (int i = 0; i < WARM_UP + KEYSTROKES; i++) {
            long sent = System.nanoTime();
            toggle(i, offset, typed);
            long arrived =
                    editor.awaitPublished(document.uri(), document.version()).arrived();
            if (i >= WARM_UP) {
                samples.add(arrived - sent);
            }
        }
        drain();
        return samples;
    }

    private void toggle(int count, int offset, String typed) {
        if (count % 2 == 0) {
            document.edit(offset, 0, typed);
        } else {
            document.edit(offset, typed.length(), "");
        }
    }

    /** Waits until nothing is sent any more; the last list that was. */
    private Optional<Published> drain() {
        Optional<Published> last = Optional.empty();
        for (Optional<Published> next = editor.nextPublished(QUIET_MILLIS);
                next.isPresent();
                next = editor.nextPublished(QUIET_MILLIS)) {
            last = next;
        }
        return last;
    }

    private long busy() {
        return editor.process()
                .info()
                .totalCpuDuration()
                .map(java.time.Duration::toNanos)
                .orElse(0L);
    }
}
