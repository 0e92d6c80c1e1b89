package dev.issuels.disk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads issue files, and tells from paths and bytes what may be one. */
public final class IssueFiles {
    /** The size in bytes above which a file is not read: two hundred times the length at which a history rotates. */
    public static final int LARGEST = 32 * 1024 * 1024;

    /** U+FEFF in UTF-8. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private IssueFiles() {}

    /**
     * The text of a file, read as UTF-8 with malformed bytes replaced; a byte order mark is left out, as editors do, so
     * that positions are the same in both.
     *
     * <p>Empty when the file is absent, unreadable, no regular file, or larger than 32 MB (which is logged).
     */
    public static Optional<String> text(Path file) {
        return BoundedBytes.of(file, LARGEST).map(IssueFiles::decoded);
    }

    /** The text of a file outside the home of issues, if {@linkplain #mayHoldIssues it may hold issues}. */
    static Optional<String> textIfIssues(Path file) {
        return BoundedBytes.of(file, LARGEST).filter(IssueFiles::mayHoldIssues).map(IssueFiles::decoded);
    }

    /**
     * Whether a text in UTF-8 has a line that can be the {@code id} line of a front matter, with an id that fits the
     * format. Cheap, and may be wrong in one direction only: a line in a code block counts too.
     */
    static boolean mayHoldIssues(byte[] text) {
        return new IdSearch(text).found();
    }

    /**
     * Whether a path, relative to the workspace folder, is that of an issue file by its place: a {@code *.md} below
     * {@code .work/agent/issues}, but not in its {@code references} folder.
     */
    public static boolean isInHome(String path) {
        int slash = path.lastIndexOf('/');
        return slash > 0
                && endsWith(path, ".md")
                && HomePlace.of(path.substring(0, slash)).holdsIssues();
    }

    static boolean isMarkdown(String path) {
        return endsWith(path, ".md") || endsWith(path, ".markdown");
    }

    /** The text that bytes hold, as {@link #text} reads it. */
    public static String decoded(byte[] bytes) {
        int start = markLength(bytes);
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    /** How many bytes at the start are a byte order mark: three or none. */
    static int markLength(byte[] bytes) {
        boolean marked = bytes.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        return marked ? BYTE_ORDER_MARK.length : 0;
    }

    private static boolean endsWith(String path, String extension) {
        int start = path.length() - extension.length();
        return start >= 0 && path.substring(start).toLowerCase(Locale.ROOT).equals(extension);
    }
}
