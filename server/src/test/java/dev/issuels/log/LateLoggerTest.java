package dev.issuels.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That what is logged late is logged as ever. */
class LateLoggerTest {
    private static final Logger BACKEND = Logger.getLogger(LateLoggerTest.class.getName());

    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final System.Logger log = LateLogger.of(LateLoggerTest.class);

    @BeforeEach
    void listen() {
        BACKEND.setUseParentHandlers(false);
        BACKEND.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        BACKEND.removeHandler(handler);
        BACKEND.setUseParentHandlers(true);
    }

    @Test
    void logsUnderTheNameOfTheClass() {
        log.log(Level.ERROR, "a calamity", new IllegalStateException("its cause"));
        log.log(Level.WARNING, () -> "a trouble");
        log.log(Level.INFO, "{0} of {1}", 3, "four");

        assertEquals("dev.issuels.log.LateLoggerTest", log.getName());
        assertEquals(
                List.of(
                        "SEVERE dev.issuels.log.LateLoggerTest a calamity its cause",
                        "WARNING dev.issuels.log.LateLoggerTest a trouble",
                        "INFO dev.issuels.log.LateLoggerTest {0} of {1}"),
                logged.stream().map(LateLoggerTest::shown).toList());
        assertArrayEquals(new Object[] {3, "four"}, logged.get(2).getParameters());
    }

    @Test
    void makesNoMessageThatNobodyWants() {
        assertTrue(log.isLoggable(Level.WARNING));
        assertFalse(log.isLoggable(Level.DEBUG));
        log.log(Level.DEBUG, () -> {
            throw new IllegalStateException("nobody wants it");
        });
        assertEquals(List.of(), logged);
    }

    private static String shown(LogRecord entry) {
        String cause = entry.getThrown() == null ? "" : " " + entry.getThrown().getMessage();
        return entry.getLevel() + " " + entry.getLoggerName() + " " + entry.getMessage() + cause;
    }
}
