package dev.issuels.issue;

import dev.issuels.text.Span;
import java.util.Optional;

/**
 * A path to a file or a folder, with what may hang on it.
 *
 * @param source where it was found
 * @param path as written, without suffixes and notes
 * @param span where the path stands
 * @param lines the line or range behind the path
 * @param issue the id behind the path, as in {@code high.md:FEAT-025@c9d5e1}, or the one in place of a path
 * @param form whether the path is one path, a pattern or an address elsewhere
 * @param toBeCreated whether its own text says that the file is new
 */
public record Reference(
        Source source,
        String path,
        Span span,
        Optional<Lines> lines,
        Optional<Mention> issue,
        Form form,
        boolean toBeCreated) {

    /** Where a reference was found. */
    public enum Source {
        /** In a path-valued key. */
        FIELD,
        /** In a code span of the body. */
        CODE_SPAN,
        /** The target of a Markdown link. */
        LINK
    }

    /** What a reference names. */
    public enum Form {
        PATH,
        GLOB,
        URL
    }

    /**
     * The part of a file that a reference names.
     *
     * @param first the first line, counted from one
     * @param last the last line; the first one again for a single line
     * @param span where this stands, its {@code :} or {@code #} included
     */
    public record Lines(int first, int last, Span span) {}
}
