package dev.issuels.lsp.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Messages on a stream, framed as the protocol's base says; whatever else stands on it is an error. */
public final class Frames {
    private static final String LENGTH = "Content-Length: ";

    private Frames() {}

    public static void write(OutputStream output, String message) throws IOException {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        output.write((LENGTH + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        output.write(body);
        output.flush();
    }

    /** The next message; empty at the end of the stream. */
    public static Optional<String> read(InputStream input) throws IOException {
        String header = line(input);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        String end = line(input);
        if (!header.startsWith(LENGTH) || !header.endsWith("\r\n") || !end.equals("\r\n")) {
            throw new IOException("no frame starts so: " + header + end);
        }
        int length = Integer.parseInt(header.substring(LENGTH.length()).strip());
        return Optional.of(new String(input.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream input) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = 0;
        while (next != '\n' && next >= 0) {
            next = input.read();
            if (next >= 0) {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
