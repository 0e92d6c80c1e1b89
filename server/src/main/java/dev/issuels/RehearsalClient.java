package dev.issuels;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The editor's end of a rehearsed session: says messages, and answers what the server asks. */
final class RehearsalClient {
    private static final String LENGTH = "Content-Length:";

    /** A request of the server, whose ids are strings; ours are numbers. */
    private static final Pattern REQUEST = Pattern.compile("\"id\":\"([^\"]+)\",\"method\":\"([^\"]+)\"");

    private final OutputStream said;
    private final InputStream heard;
    private int lastId;

    RehearsalClient(OutputStream said, InputStream heard) {
        this.said = said;
        this.heard = new BufferedInputStream(heard);
    }

    void say(String method, String params) throws IOException {
        send("{\"jsonrpc\": \"2.0\", \"method\": \"" + method + "\", \"params\": " + params + "}");
    }

    /** Asks and waits for the answer. */
    void ask(String method, String params) throws IOException {
        lastId++;
        send("{\"jsonrpc\": \"2.0\", \"id\": " + lastId + ", \"method\": \"" + method + "\", \"params\": " + params
                + "}");
        hear("\"id\":" + lastId + ",");
    }

    /** Waits for a message that holds a text; what comes before it is answered if it asks for something. */
    void hear(String awaited) throws IOException {
        String message = read();
        while (!message.contains(awaited)) {
            answer(message);
            message = read();
        }
    }

    private void answer(String message) throws IOException {
        Matcher request = REQUEST.matcher(message);
        if (request.find()) {
            boolean isForSettings = request.group(2).equals("workspace/configuration");
            String result = isForSettings ? "[{\"rules\": {\"missing-path\": \"error\"}}]" : "null";
            send("{\"jsonrpc\": \"2.0\", \"id\": \"" + request.group(1) + "\", \"result\": " + result + "}");
        }
    }

    private void send(String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        said.write((LENGTH + " " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        said.write(bytes);
        said.flush();
    }

    private String read() throws IOException {
        int length = 0;
        String header = line();
        while (!header.isEmpty()) {
            if (header.startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
            header = line();
        }
        return new String(heard.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = heard.read();
        while (next != '\n') {
            if (next < 0) {
                throw new IOException("the server has left in the middle of a rehearsal");
            }
            if (next != '\r') {
                line.append((char) next);
            }
            next = heard.read();
        }
        return line.toString();
    }
}
