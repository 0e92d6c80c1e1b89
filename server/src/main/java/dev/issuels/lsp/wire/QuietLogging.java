package dev.issuels.lsp.wire;

/**
 * A configuration of {@link java.util.logging.LogManager} by which nothing goes to the streams of the process.
 *
 * <p>A class and not a file, which takes longer to find and to read than all else that a start does for the log.
 */
public final class QuietLogging {

    /** For the log manager, which makes one instead of reading its file. */
    public QuietLogging() {}

    /** To be called before anything is logged. */
    public static void configure() {
        String unused = System.setProperty("java.util.logging.config.class", QuietLogging.class.getName());
    }
}
