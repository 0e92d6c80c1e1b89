package dev.issuels.cli;

import dev.issuels.cli.output.VisibleText;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Prints warnings of the layers below as lines on standard error, in place of Java's two lines with a date. */
final class TerminalLog extends Handler {

    private final SimpleFormatter formatter = new SimpleFormatter();

    private TerminalLog() {}

    /** Makes it the log of this process. */
    static void install() {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        TerminalLog log = new TerminalLog();
        log.setLevel(Level.WARNING);
        root.addHandler(log);
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            System.err.println("issue-ls: " + VisibleText.of(formatter.formatMessage(entry)));
        }
    }

    @Override
    public void flush() {
        System.err.flush();
    }

    @Override
    public void close() {}
}
