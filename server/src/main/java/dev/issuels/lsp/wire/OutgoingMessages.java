package dev.issuels.lsp.wire;

import dev.issuels.log.LateLogger;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/**
 * Writes messages one after the other on a thread of its own.
 *
 * <p>A client that writes a long message before it reads what lies in the pipe would wait for a server that waits for it,
 * if the thread that reads also wrote.
 */
public final class OutgoingMessages implements MessageConsumer {
    private static final Logger LOG = LateLogger.of(OutgoingMessages.class);
    private static final long LONGEST_FLUSH_MILLIS = 1_000;

    private final MessageConsumer stream;

    /** What is to be written; nothing is what comes behind the last message. */
    private final BlockingQueue<Optional<Message>> queue = new LinkedBlockingQueue<>();

    private volatile boolean unread;
    private final CountDownLatch written = new CountDownLatch(1);

    private OutgoingMessages(MessageConsumer stream) {
        this.stream = stream;
    }

    /**
     * Starts to write.
     *
     * @param thread runs what it is given on a thread of its own
     */
    public static OutgoingMessages start(MessageConsumer stream, Consumer<Runnable> thread) {
        OutgoingMessages messages = new OutgoingMessages(stream);
        thread.accept(messages::write);
        return messages;
    }

    @Override
    public void consume(Message message) {
        if (!unread) {
            queue.add(Optional.of(message));
        }
    }

    /** Waits until everything is written, but not for ever: the client may have stopped reading. */
    public void finish() {
        queue.add(Optional.empty());
        try {
            boolean unused = written.await(LONGEST_FLUSH_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            Optional<Message> next = queue.take();
            while (next.isPresent()) {
                write(next.get());
                next = queue.take();
            }
        } catch (InterruptedException | JsonRpcException e) {
            // Nobody reads any more; that the input ends too will end the server.
            unread = true;
            queue.clear();
        } finally {
            written.countDown();
        }
    }

    /** Whatever is wrong with one message, the others are written: a server that does not write is mute for good. */
    private void write(Message message) {
        try {
            stream.consume(message);
        } catch (JsonRpcException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            if (message instanceof ResponseMessage response && response.getError() == null) {
                write(failed(response, e));
            } else {
                LOG.log(Level.ERROR, "a message could not be written", e);
            }
        }
    }

    /** What a client gets that would wait for an answer for ever. */
    private static ResponseMessage failed(ResponseMessage response, Throwable failure) {
        ResponseMessage answer = new ResponseMessage();
        answer.setRawId(response.getRawId());
        answer.setError(ProtocolGate.error(failure));
        return answer;
    }
}
