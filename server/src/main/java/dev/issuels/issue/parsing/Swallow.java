package dev.issuels.issue.parsing;

/**
 * A fence or a comment that swallows an issue, or the rest of its own.
 *
 * @param opening the line that opens it
 * @param line the first line of what is swallowed
 * @param what is left open
 */
record Swallow(int opening, int line, String what) {

    static Swallow ofFence(int opening, int line) {
        return new Swallow(opening, line, "code fence");
    }

    static Swallow ofComment(int opening, int line) {
        return new Swallow(opening, line, "comment");
    }
}
