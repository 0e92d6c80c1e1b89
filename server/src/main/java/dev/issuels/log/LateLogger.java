package dev.issuels.log;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A logger that is looked for when there is something to log.
 *
 * <p>The first one that a JVM is asked for takes 4 ms of a start: it looks for backends in every jar. Most sessions log
 * nothing.
 */
public final class LateLogger implements System.Logger {

    private final String name;

    private LateLogger(String name) {
        this.name = name;
    }

    /** The logger of a class. */
    public static System.Logger of(Class<?> type) {
        return new LateLogger(type.getName());
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isLoggable(Level level) {
        return found().isLoggable(level);
    }

    @Override
    public void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable thrown) {
        found().log(level, bundle, message, thrown);
    }

    @Override
    public void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String format, @Nullable Object... parameters) {
        found().log(level, bundle, format, parameters);
    }

    private System.Logger found() {
        return System.getLogger(name);
    }
}
