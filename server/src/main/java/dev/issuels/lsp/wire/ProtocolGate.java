package dev.issuels.lsp.wire;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;

/**
 * Lets through only what the life of a server allows at the moment (LSP 3.17, "Server lifecycle"), and lets no failure
 * through to the thread that reads.
 */
public final class ProtocolGate implements Endpoint {
    private static final Logger LOG = System.getLogger(ProtocolGate.class.getName());
    private static final String OPTIONAL = "$/";
    private static final Set<String> KNOWN_OPTIONAL = Set.of("$/setTrace");

    private static final String SERVICES = "org.eclipse.lsp4j.services.";

    private Endpoint services = ServiceEndpoints.toEndpoint(new Object());
    private State state = State.NEW;

    /** What has happened so far; only the reader thread asks. */
    private enum State {
        NEW,
        INITIALIZED,
        SHUT_DOWN
    }

    /** Names the services behind the gate; before, there are none. */
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
        if (method.startsWith(OPTIONAL)) {
            return refused(ResponseErrorCode.MethodNotFound, "this server does not offer the method");
        }
        return passedOn(method, parameter);
    }

    @Override
    public void notify(String method, Object parameter) {
        boolean allowed = state == State.INITIALIZED || method.equals("exit");
        boolean known = !method.startsWith(OPTIONAL) || KNOWN_OPTIONAL.contains(method);
        if (!allowed || !known) {
            return;
        }
        try {
            services.notify(method, parameter);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (!isNotOffered(e)) {
                LOG.log(Level.ERROR, "the notification '" + method + "' failed", e);
            }
        }
    }

    /** The error that answers a failed request; logs what nobody foresaw, once. */
    public static ResponseError error(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ResponseErrorException expected) {
            return expected.getResponseError();
        }
        if (isNotOffered(cause)) {
            return new ResponseError(ResponseErrorCode.MethodNotFound, "this server does not offer the method", null);
        }
        LOG.log(Level.ERROR, "a request failed", cause);
        return new ResponseError(ResponseErrorCode.InternalError, "internal error: " + cause, null);
    }

    /** Whether lsp4j's own default for a method that nobody wrote was called. */
    private static boolean isNotOffered(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure instanceof UnsupportedOperationException
                && trace.length > 0
                && trace[0].getClassName().startsWith(SERVICES);
    }

    private CompletableFuture<?> passedOn(String method, Object parameter) {
        try {
            CompletableFuture<?> answer = services.request(method, parameter);
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
