package dev.issuels.rules;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Section;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths that an issue says are still to be created, in its section of affected files.
 *
 * <p>A line says so of all its paths, as in {@code NEW: `src/x.py`} or {@code `src/x.py` (to be created)}; a line
 * without paths that ends with a colon says so of the lines below it, as in {@code New files:}. The word must lead the
 * line or the note behind a path: {@code `src/x.py` - handles creating sessions} speaks of sessions.
 */
public final class NewFiles {

    private static final String WORD_ENDS = "(?![./\\\\-]?\\w|[/\\\\])";
    private static final Pattern LEADS_LINE = Pattern.compile(
            "(?i)(?:\\[x]|[\\s>*_+•|(\\[\\]-]|\\d++[.)])*+(?:to (?:be )?)?(?:new|created?|creating)" + WORD_ENDS);

    /** Read from the end of a path on; {@code new} alone may be an adjective, so that it must stand for a file. */
    private static final Pattern LEADS_NOTE =
            Pattern.compile("(?i)[\\s`\"'>)\\]*_]*+(?:\\((?=[^()\\d]*+\\d)[^()]*+\\)\\s*+)?"
                    + "[\\s(\\[*_:;,=>→|–—-]*+"
                    + "(?:(?:an?|be|brand|has|is|must|needs?|newly|not|should|still|to|will|yet)[\\s-])*+"
                    + "(?:created?" + WORD_ENDS
                    + "|new[\\s*_]++(?:class|component|directory|doc|document|files?|folder|module"
                    + "|package|page|script|tests?)\\b"
                    + "|(?:new|planned|proposed)(?=[\\s*_]*+(?:$|[)\\],;:!|–—-]|\\.(?:\\s|$)))"
                    + "|(?:add(?:ed)?|written)(?=[\\s*_]*+(?:$|[)\\]|]))"
                    + "|does(?:n't| not)(?: yet)? exist\\b)");

    private static final Pattern SAYS_NEW = Pattern.compile("(?i)\\b(?:new|created?)\\b");
    private static final Pattern WORD = Pattern.compile("[^\\s`\"'(),;<>\\[\\]*]+");
    private static final Pattern TAIL = Pattern.compile("(?::\\d[\\d-]*|#.*)?[:.]*$");
    private static final Pattern OPENS_GROUP = Pattern.compile("\\s*+(?:#++ .*|.*:[*_\\s]*+)");

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

    /** What the issue says anywhere in its body, so also where it plans the work. */
    public static NewFiles anywhere(PlacedIssue placed) {
        Set<String> paths = new HashSet<>();
        collect(placed.slice(placed.issue().body().span()), paths);
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
            List<MatchResult> found = WORD.matcher(line)
                    .results()
                    .filter(word -> isPath(word.group()))
                    .toList();
            if (found.isEmpty() && !line.isBlank()) {
                groupIsNew = SAYS_NEW.matcher(line).find()
                        && OPENS_GROUP.matcher(line).matches();
            } else if (groupIsNew || saysNew(line, found)) {
                found.forEach(path -> paths.add(plain(path.group())));
            }
        }
    }

    private static boolean saysNew(String line, List<MatchResult> found) {
        Matcher note = LEADS_NOTE.matcher(line);
        return LEADS_LINE.matcher(line).lookingAt()
                || found.stream()
                        .anyMatch(path -> note.region(path.end(), line.length()).lookingAt());
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
