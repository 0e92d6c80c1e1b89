package dev.issuels.lsp;

import dev.issuels.log.QuietLibraries;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Serves one client on the standard streams of the process. */
public final class StdioServer {

    private StdioServer() {}

    /** Serves until the client is done, and returns the exit code of the process. */
    public static int run() {
        return run(System.in, new FileOutputStream(FileDescriptor.out));
    }

    /** Serves a client on the other ends of two streams, which stay open. */
    public static int run(InputStream input, OutputStream output) {
        // Before anything else: whatever is printed by accident must not get between the messages.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setIn(InputStream.nullInputStream());
        QuietLibraries.configure();
        WarmUp.start();
        try (Connection connection = Connection.open(input, new BufferedOutputStream(output))) {
            return connection.exitCode().join();
        }
    }
}
