package dev.issuels.lsp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests what becomes of messages that cannot be written. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class OutgoingMessagesTest {

    /** There is no JSON for a class. */
    private static final Object NO_JSON = String.class;

    @Test
    void answersARequestWhoseResultIsNoJsonWithAnInternalError() throws IOException {
        List<String> written = written(response("1", NO_JSON), response("2", "fine"));
        assertEquals(2, written.size(), written::toString);
        assertInternalError(written.get(0));
        assertTrue(written.get(1).contains("\"result\":\"fine\""), written.get(1));
    }

    @Test
    void answersARequestWhoseResultIsEndlessWithAnInternalError() throws IOException {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        List<String> written = written(response("1", endless), response("2", "fine"));
        assertEquals(2, written.size(), written::toString);
        assertInternalError(written.get(0));
        assertTrue(written.get(1).contains("\"result\":\"fine\""), written.get(1));
    }

    @Test
    void leavesOutANotificationThatIsNoJson() throws IOException {
        NotificationMessage notification = new NotificationMessage();
        notification.setMethod("window/showMessage");
        notification.setParams(NO_JSON);
        List<String> written = written(notification, response("2", "fine"));
        assertEquals(1, written.size(), written::toString);
    }

    @Test
    void goesOnAfterEveryError() {
        List<String> passed = new ArrayList<>();
        OutgoingMessages outgoing = started(message -> {
            if (message.toString().contains("large")) {
                throw new OutOfMemoryError("for a test");
            }
            passed.add(message.toString());
        });
        outgoing.consume(response("1", "large"));
        outgoing.consume(response("2", "fine"));
        outgoing.finish();
        assertEquals(2, passed.size(), passed::toString);
        assertTrue(passed.get(0).contains("-32603"), passed.get(0));
        assertTrue(passed.get(1).contains("fine"), passed.get(1));
    }

    private static void assertInternalError(String message) {
        assertTrue(message.contains("\"id\":\"1\"") && message.contains("-32603"), message);
    }

    private static List<String> written(Message... messages) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        OutgoingMessages outgoing = started(new StreamMessageConsumer(output, new MessageTypes()));
        for (Message message : messages) {
            outgoing.consume(message);
        }
        outgoing.finish();
        List<String> written = new ArrayList<>();
        InputStream input = new ByteArrayInputStream(output.toByteArray());
        for (Optional<String> next = Frames.read(input); next.isPresent(); next = Frames.read(input)) {
            written.add(next.get());
        }
        return written;
    }

    private static OutgoingMessages started(MessageConsumer stream) {
        return OutgoingMessages.start(stream, writing -> new Thread(writing, "writer").start());
    }

    private static ResponseMessage response(String id, Object result) {
        ResponseMessage response = new ResponseMessage();
        response.setId(id);
        response.setResult(result);
        return response;
    }
}
