package dev.issuels.rules;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Schema;
import dev.issuels.issue.Schema.SectionName.Role;
import dev.issuels.issue.Section;
import dev.issuels.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The paths that an issue says are still to be created, in its section of affected files.
 *
 * <p>A line says so of all its paths, as in {@code NEW: `src/x.py`} or {@code `src/x.py` (to be created)}; a line
 * without paths that ends with a colon says so of the lines below it, as in {@code New files:}.
 */
public final class NewFiles {

    private static final Pattern SAYS_NEW = Pattern.compile("(?i)\\b(?:new|create[sd]?|creating)\\b");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s`\"'(),;<>\\[\\]*]+");
    private static final Pattern TAIL = Pattern.compile("(?::\\d[\\d-]*|#.*)?[:.]*$");
    private static final Pattern OPENS_GROUP = Pattern.compile("\\s*(?:#+ .*|.*:[*_\\s]*)");

    private final Set<String> paths;

    private NewFiles(Set<String> paths) {
        this.paths = paths;
    }

    /** What the issue says; nothing when it has no section of affected files. */
    public static NewFiles of(PlacedIssue placed, Schema schema) {
        Set<String> paths = new HashSet<>();
        for (Section section : placed.issue().body().sections()) {
            boolean lists = schema.section(section.title())
                    .filter(name -> name.role() == Role.FILES)
                    .isPresent();
            if (lists) {
                Span below = new Span(section.heading().end(), section.span().end());
                collect(placed.slice(below), paths);
            }
        }
        return new NewFiles(paths);
    }

    /** Whether the path, a folder above it or something below it is to be created. */
    public boolean announce(String path) {
        String wanted = plain(path);
        return !wanted.isEmpty()
                && paths.stream()
                        .anyMatch(announced -> announced.equals(wanted)
                                || wanted.startsWith(announced + "/")
                                || announced.startsWith(wanted + "/"));
    }

    private static void collect(String text, Set<String> paths) {
        boolean groupIsNew = false;
        for (String line : text.lines().toList()) {
            List<String> words = BETWEEN_WORDS.splitAsStream(line).toList();
            List<String> found = words.stream().filter(NewFiles::isPath).toList();
            boolean saysNew = words.stream()
                    .filter(word -> !isPath(word))
                    .anyMatch(word -> SAYS_NEW.matcher(word).find());
            if (found.isEmpty() && !line.isBlank()) {
                groupIsNew = saysNew && OPENS_GROUP.matcher(line).matches();
            } else if (saysNew || groupIsNew) {
                found.forEach(path -> paths.add(plain(path)));
            }
        }
    }

    /** Whether a word may be a path; one that is none, as in {@code and/or}, does no harm here. */
    private static boolean isPath(String word) {
        String bare = TAIL.matcher(word).replaceFirst("");
        return bare.indexOf('/') >= 0 || bare.indexOf('.') >= 0;
    }

    private static String plain(String word) {
        String path = TAIL.matcher(word.replace('\\', '/')).replaceFirst("");
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path;
    }
}
