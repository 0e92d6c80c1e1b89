package dev.issuels.lsp.wire;

import dev.issuels.log.LateLogger;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Lets through only what the life of a server allows at the moment (LSP 3.17, "Server lifecycle"), and lets no failure
 * through to the thread that reads.
 */
public final class ProtocolGate implements Endpoint {
    private static final Logger LOG = LateLogger.of(ProtocolGate.class);

    private @Nullable Endpoint services;
    private State state = State.NEW;

    /** What has happened so far; only the reader thread asks. */
    private enum State {
        NEW,
        INITIALIZED,
        SHUT_DOWN
    }

    /** Names the services behind the gate, before anything is read. */
    public void open(Endpoint endpoint) {
        services = endpoint;
    }

    @Override
    public CompletableFuture<?> request(String method, Object parameter) {
        boolean initializes = method.equals("initialize");
        if (state == State.NEW && !initializes) {
            return refused(ResponseErrorCode.ServerNotInitialized, "the server is not initialized yet");
        }
        if (state == State.SHUT_DOWN) {
            return refused(ResponseErrorCode.InvalidRequest, "the server is shut down");
        }
        if (initializes && state == State.INITIALIZED) {
            return refused(ResponseErrorCode.InvalidRequest, "the server is initialized already");
        }
        return passedOn(method, parameter);
    }

    @Override
    public void notify(String method, Object parameter) {
        boolean allowed = state == State.INITIALIZED || method.equals("exit");
        if (!allowed) {
            return;
        }
        try {
            opened().notify(method, parameter);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.log(Level.ERROR, "the notification '" + method + "' failed", e);
        }
    }

    /** The error that answers a failed request; logs what nobody foresaw, once. */
    public static ResponseError error(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ResponseErrorException expected) {
            return expected.getResponseError();
        }
        LOG.log(Level.ERROR, "a request failed", cause);
        return new ResponseError(ResponseErrorCode.InternalError, "internal error: " + cause, null);
    }

    private Endpoint opened() {
        return Objects.requireNonNull(services, "nothing is read before the gate is open");
    }

    private CompletableFuture<?> passedOn(String method, Object parameter) {
        try {
            CompletableFuture<?> answer = opened().request(method, parameter);
            if (method.equals("initialize")) {
                state = State.INITIALIZED;
            } else if (method.equals("shutdown")) {
                state = State.SHUT_DOWN;
            }
            return answer;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static CompletableFuture<?> refused(ResponseErrorCode code, String message) {
        return CompletableFuture.failedFuture(new ResponseErrorException(new ResponseError(code, message, null)));
    }
}
