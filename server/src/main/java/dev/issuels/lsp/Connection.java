package dev.issuels.lsp;

import dev.issuels.lsp.client.IssueClient;
import dev.issuels.lsp.wire.MessageTypes;
import dev.issuels.lsp.wire.OutgoingMessages;
import dev.issuels.lsp.wire.ProtocolGate;
import dev.issuels.lsp.wire.ProtocolLog;
import dev.issuels.lsp.wire.RemoteClient;
import dev.issuels.lsp.wire.ServedMethods;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;

/**
 * A server at work on two streams.
 *
 * <p>Put together by hand and not by lsp4j's launcher, which lets neither a gate stand before the services nor a queue
 * before the output, and looks for annotations at each start.
 */
final class Connection implements AutoCloseable {
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final OutgoingMessages outgoing;
    private final ProtocolLog log;
    private final Wiring wiring;

    private Connection(InputStream input, OutputStream output) {
        MessageTypes json = new MessageTypes();
        outgoing = OutgoingMessages.start(
                new StreamMessageConsumer(output, json), writing -> Threads.start("writer", writing));
        ProtocolGate gate = new ProtocolGate();
        RemoteEndpoint remote = new RemoteEndpoint(outgoing, gate, ProtocolGate::error);
        remote.setJsonHandler(json);
        json.setMethodProvider(remote);
        IssueClient client = new RemoteClient(remote);
        log = ProtocolLog.install(client);
        wiring = Wiring.of(client);
        log.onError(wiring.status()::troubled);
        IssueLanguageServer server = new IssueLanguageServer(wiring, log, exitCode);
        gate.open(new ServedMethods(server));
        StreamMessageProducer reader = new StreamMessageProducer(input, json, remote);
        Threads.start("reader", () -> read(reader, remote, server));
    }

    private void read(StreamMessageProducer reader, RemoteEndpoint remote, IssueLanguageServer server) {
        try {
            reader.listen(remote);
        } catch (JsonRpcException e) {
            // The input broke, which is an end like any other.
            exitCode.complete(1);
        } finally {
            server.inputEnded();
        }
    }

    /** Starts to read requests from one stream, and to write answers to the other. */
    static Connection open(InputStream input, OutputStream output) {
        return new Connection(input, output);
    }

    /** Completed with the exit code of the process once the client says so, closes the input or is gone. */
    CompletableFuture<Integer> exitCode() {
        return exitCode;
    }

    /** Writes what is still to be written and lets go of everything; the streams stay open. */
    @Override
    public void close() {
        wiring.close();
        outgoing.finish();
        log.close();
    }
}
