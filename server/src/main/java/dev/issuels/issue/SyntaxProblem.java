package dev.issuels.issue;

import dev.issuels.text.Span;
import java.util.Optional;

/**
 * Something that the parser met and read over.
 *
 * @param span what to point at, counted from the start of the issue or the preamble that holds it
 * @param detail what is wrong in words, for kinds that have several causes; otherwise empty
 * @param related the other place that explains this one; it may lie behind the end of the issue
 */
public record SyntaxProblem(Kind kind, Span span, String detail, Optional<Span> related) {

    public SyntaxProblem(Kind kind, Span span) {
        this(kind, span, "", Optional.empty());
    }

    /** What is wrong. */
    public enum Kind {
        /** No {@code ---} directly above the first key. */
        FRONT_MATTER_UNOPENED,
        /** No {@code ---} below the last key. */
        FRONT_MATTER_UNCLOSED,
        /** A delimiter that is not three dashes. */
        FRONT_MATTER_DELIMITER,
        /** The front matter stands in a code fence. */
        FENCED_FRONT_MATTER,
        /** A code fence or a comment that swallows the next issue, or a section of its own. */
        SWALLOWED_ISSUE,
        /** A body that follows a separator without a front matter. */
        MISSING_FRONT_MATTER,
        /** A marker that git left in the file. */
        MERGE_CONFLICT,
        /** The front matter is no YAML. */
        YAML_SYNTAX
    }
}
