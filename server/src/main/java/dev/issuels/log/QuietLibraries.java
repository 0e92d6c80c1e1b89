package dev.issuels.log;

/**
 * Keeps the logs of libraries off the streams of the process, and from looking for backends.
 *
 * <p>They would look through every jar, and to open ours, with its thousands of classes, takes 10 ms of a start that
 * finds all classes in its archive.
 */
public final class QuietLibraries {

    /** No file has such a name. */
    private static final String NO_FILE = "";

    private QuietLibraries() {}

    /** To be called before anything is logged. */
    public static void configure() {
        // Of java.util.logging, which lsp4j logs to: without a configuration it has no handlers, and asks for no
        // finder.
        set("java.util.logging.config.file", NO_FILE);
        // Of SLF4J, which JGit logs to; at its usual verbosity it tells which provider it was given.
        set("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
        set("slf4j.internal.verbosity", "WARN");
    }

    private static void set(String property, String value) {
        String unused = System.setProperty(property, value);
    }
}
