package dev.issuels.bench;

import com.google.gson.JsonObject;
import dev.issuels.bench.Editor.Answer;
import dev.issuels.bench.Editor.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What somebody waits for who opens a folder, or checks one from the command line. */
final class Starting {

    /** What the launcher writes beside an archive once it is there. */
    private static final String NOTE = "issue-ls.jar.path";

    private static final int TIMES = 3;
    private static final Duration LONGEST_ARCHIVING = Duration.ofSeconds(60);

    private final Server server;

    Starting(Server server) {
        this.server = server;
    }

    /** Lets the server make its archive of classes, which every start but the first one has. */
    void makeArchive(Path folder) throws IOException {
        Editor.start(server, folder).close();
        long end = System.nanoTime() + LONGEST_ARCHIVING.toNanos();
        while (!hasArchive() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean hasArchive() throws IOException {
        try (var paths = Files.walk(server.cache())) {
            return paths.anyMatch(path -> path.getFileName().toString().equals(NOTE));
        }
    }

    /** From the start of the process to the first answer that tells of the issues of all files. */
    Samples indexed(Path folder, int files) throws IOException {
        JsonObject query = WholeServer.query("");
        Samples samples = new Samples();
        for (int i = 0; i < TIMES; i++) {
            try (Editor editor = Editor.start(server, folder)) {
                Answer first = editor.ask("workspace/symbol", query);
                samples.add(first.arrived() - editor.started());
                long unused = lastList(editor, files);
                if (!first.result().equals(editor.ask("workspace/symbol", query).result())) {
                    throw new IllegalStateException("the first answer does not tell of all files");
                }
            }
        }
        return samples;
    }

    /** From the start of the process to the last list of diagnostics of all files. */
    Samples diagnostics(Path folder, int files) throws IOException {
        Samples samples = new Samples();
        for (int i = 0; i < TIMES; i++) {
            try (Editor editor = Editor.start(server, folder)) {
                samples.add(lastList(editor, files) - editor.started());
            }
        }
        return samples;
    }

    /** Waits for the lists of so many files, and for all that come directly behind; when the last one came. */
    static long lastList(Editor editor, int files) {
        Set<String> met = new HashSet<>();
        long last = System.nanoTime();
        for (Optional<Published> next = editor.nextPublished(30_000);
                next.isPresent();
                next = editor.nextPublished(met.size() < files ? 30_000 : Typing.QUIET_MILLIS)) {
            met.add(next.get().uri());
            last = next.get().arrived();
        }
        return last;
    }

    /** How long the command line takes to check a folder. */
    Samples check(Path folder) throws IOException {
        Samples samples = new Samples();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            Process process = server.builder("check", "--fail-on", "never", folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int exit = process.onExit().join().exitValue();
            if (exit != 0) {
                throw new IllegalStateException("check ended with " + exit);
            }
            samples.add(System.nanoTime() - start);
        }
        return samples;
    }

    static String seconds(Samples samples) {
        return String.format(Locale.ROOT, "%.2f s", samples.millis(50) / 1000);
    }
}
