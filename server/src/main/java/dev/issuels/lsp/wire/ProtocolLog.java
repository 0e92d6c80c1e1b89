package dev.issuels.lsp.wire;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.lsp4j.LogTraceParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.TraceValue;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Sends what is logged to the client, since neither stream of the process is there for it.
 *
 * <p>Everything from {@code INFO} on is a message, from lsp4j only errors; what is finer is a trace, for clients that want one.
 */
public final class ProtocolLog extends Handler {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OWN = Logger.getLogger("dev.issuels");

    /** Warns of what is no news: unknown methods, which are answered so, and cancellations that came too late. */
    private static final String LIBRARY = "org.eclipse.lsp4j.";

    private final LanguageClient client;
    private volatile boolean introduced;
    private volatile String trace = TraceValue.Off;
    private volatile Runnable onError = () -> {};

    private ProtocolLog(LanguageClient client) {
        this.client = client;
    }

    /** Sends what is logged from now on. */
    public static ProtocolLog install(LanguageClient client) {
        ProtocolLog log = new ProtocolLog(client);
        ROOT.addHandler(log);
        return log;
    }

    /** Runs something after every error that is logged. */
    public void onError(Runnable listener) {
        onError = listener;
    }

    /** Before the client introduced itself nothing may be sent to it, and what is logged is lost. */
    public void introduce() {
        introduced = true;
    }

    /** Sends as much as the client asks for: a value of {@link TraceValue}. */
    public void trace(String value) {
        trace = value;
        OWN.setLevel(value.equals(TraceValue.Off) ? null : Level.FINE);
    }

    @Override
    public void publish(LogRecord entry) {
        if (!introduced) {
            return;
        }
        String text = String.valueOf(entry.getMessage());
        if (isMessage(entry)) {
            MessageType type = type(entry.getLevel());
            client.logMessage(new MessageParams(type, withCause(text, entry)));
            if (type == MessageType.Error) {
                onError.run();
            }
        } else if (!trace.equals(TraceValue.Off)) {
            boolean verbose = trace.equals(TraceValue.Verbose) && entry.getThrown() != null;
            client.logTrace(verbose ? new LogTraceParams(text, withCause(text, entry)) : new LogTraceParams(text));
        }
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }

    private static boolean isMessage(LogRecord entry) {
        boolean library = String.valueOf(entry.getLoggerName()).startsWith(LIBRARY);
        Level least = library ? Level.SEVERE : Level.INFO;
        return entry.getLevel().intValue() >= least.intValue();
    }

    private static MessageType type(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return MessageType.Error;
        }
        return level.intValue() >= Level.WARNING.intValue() ? MessageType.Warning : MessageType.Info;
    }

    private static String withCause(String text, LogRecord entry) {
        if (entry.getThrown() == null) {
            return text;
        }
        StringBuilder lines = new StringBuilder(text).append(": ").append(entry.getThrown());
        for (StackTraceElement element : entry.getThrown().getStackTrace()) {
            lines.append("\n    at ").append(element);
        }
        return lines.toString();
    }
}
