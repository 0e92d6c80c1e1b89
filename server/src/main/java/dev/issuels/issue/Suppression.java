package dev.issuels.issue;

import dev.issuels.text.Span;

/**
 * One code that a comment asks not to report.
 *
 * @param scope where it holds
 * @param code as written; not necessarily the code of a rule, and empty if the comment names none
 * @param span where the code stands; the comment if there is none
 * @param comment from its first mark to its last
 */
public record Suppression(Scope scope, String code, Span span, Span comment) {

    /** Whether the comment asks not to report anything in particular. */
    public boolean isNameless() {
        return code.isEmpty();
    }

    /** The same counted from elsewhere. */
    public Suppression shifted(int distance) {
        return new Suppression(scope, code, span.shifted(distance), comment.shifted(distance));
    }

    /** Where a suppression holds. */
    public enum Scope {
        /** On the comment's own line. */
        LINE,
        /** On the line below the comment. */
        NEXT_LINE,
        /** In the whole file. */
        FILE,
        /** Nowhere: one that is meant for the whole file, but does not stand above the first issue. */
        NOWHERE
    }
}
