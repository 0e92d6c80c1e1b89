package dev.issuels.lsp.client;

/**
 * How the server is, in the form that rust-analyzer gave it, so that clients made for that one show it, too.
 *
 * @param health {@link #OK} or {@link #WARNING}
 * @param quiescent whether everything is read
 * @param message what to show, one line
 */
public record ServerStatus(String health, boolean quiescent, String message) {

    /** All is well. */
    public static final String OK = "ok";

    /** Something failed, which the log tells. */
    public static final String WARNING = "warning";
}
