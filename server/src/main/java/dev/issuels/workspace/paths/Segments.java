package dev.issuels.workspace.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a relative path into names, with empty names, {@code .} and {@code ..} resolved. */
public final class Segments {
    private Segments() {}

    /** The names from the root down; empty when the path is absolute or climbs above the root. */
    public static Optional<List<String>> of(String path) {
        if (path.startsWith("/")) {
            return Optional.empty();
        }
        var segments = new ArrayList<String>();
        for (int start = 0; start <= path.length(); ) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (!append(segments, path.substring(start, end))) {
                return Optional.empty();
            }
            start = end + 1;
        }
        return Optional.of(segments);
    }

    /** The path in its shortest spelling; empty when it is absolute or climbs above the root. */
    public static Optional<String> shortest(String path) {
        return isShortest(path) ? Optional.of(path) : of(path).map(segments -> String.join("/", segments));
    }

    /** Whether there is nothing to resolve, as in nearly every path; a name that starts with a dot may be anything. */
    private static boolean isShortest(String path) {
        boolean starts = true;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (starts && (c == '/' || c == '.')) {
                return false;
            }
            starts = c == '/';
        }
        return !starts;
    }

    private static boolean append(List<String> segments, String segment) {
        if (segment.equals("..")) {
            if (segments.isEmpty()) {
                return false;
            }
            segments.remove(segments.size() - 1);
        } else if (!segment.isEmpty() && !segment.equals(".")) {
            segments.add(segment);
        }
        return true;
    }
}
