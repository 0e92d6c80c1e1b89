package dev.issuels.rules.repair;

import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.paths.PathTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path that exists in a reference that says more: in brackets, with lines in words, with a remark, or without its end. */
final class PathWithin {

    /** A path in marks of one kind or another. */
    private static final Pattern MARKED = Pattern.compile("[<(`'\"\\[]++([^<>()`'\"\\[\\]]++)[>)`'\"\\]]++");

    /** A path, then something apart from it. */
    private static final Pattern FOLLOWED = Pattern.compile("([^\\s,;:@]++)([\\s,;:@].*+)");

    private static final Pattern LINES = Pattern.compile(
            "[\\s,;:]*+(?i:at )?(?i:lines? ?|l\\.? ?|ln\\.? ?)?(\\d{1,7})(?: ?(?:-|\\u2013|to|\\.{2,3}) ?(?i:l)?(\\d{1,7}))?-?");

    /** A remark that is no other path. */
    private static final Pattern REMARK = Pattern.compile("(?:\\s+[-\\u2013\\u2014]+|\\s*[:,;])\\s+([^/()]*+)");

    private PathWithin() {}

    /** The path that is meant, written as references are. */
    static Optional<String> in(Folder folder, PlacedFile file, String written) {
        Matcher marked = MARKED.matcher(written);
        if (marked.matches() && isThere(folder, file, marked.group(1))) {
            return Optional.of(marked.group(1));
        }
        Matcher followed = FOLLOWED.matcher(written);
        if (followed.matches() && isThere(folder, file, followed.group(1))) {
            return rest(followed.group(2)).map(rest -> followed.group(1) + rest);
        }
        return withoutEnding(folder, file, written);
    }

    private static Optional<String> rest(String behind) {
        Matcher lines = LINES.matcher(behind);
        if (lines.matches()) {
            String last = lines.group(2);
            return Optional.of(":" + lines.group(1) + (last == null ? "" : "-" + last));
        }
        Matcher remark = REMARK.matcher(behind);
        return remark.matches() ? Optional.of(" (" + remark.group(1).strip() + ")") : Optional.empty();
    }

    /** The one file in the folder that is called so but for its ending. */
    private static Optional<String> withoutEnding(Folder folder, PlacedFile file, String written) {
        int name = written.lastIndexOf('/') + 1;
        if (name == written.length() || written.indexOf('.', name) >= 0) {
            return Optional.empty();
        }
        List<String> called = folder.resolved(file, written.substring(0, name)).stream()
                .flatMap(above -> folder.paths().children(above).stream())
                .map(PathTree.Child::name)
                .filter(child -> child.startsWith(written.substring(name) + "."))
                .toList();
        return called.size() == 1 ? Optional.of(written.substring(0, name) + called.get(0)) : Optional.empty();
    }

    private static boolean isThere(Folder folder, PlacedFile file, String path) {
        return folder.resolved(file, path)
                .filter(there -> folder.paths().presence(there).isThere())
                .isPresent();
    }
}
