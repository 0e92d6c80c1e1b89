package dev.issuels.workspace;

import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Choice;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the path of a file says of the issues inside.
 *
 * @param home whether it lies in an issue folder, so that it is an issue file whatever its text
 * @param history whether its issues are over
 * @param priority the priority that all its issues have; empty when the path implies none
 */
public record FileRole(boolean home, boolean history, Optional<String> priority) {

    /** Where issue files live below a workspace folder, or below any folder inside it. */
    public static final String HOME = ".work/agent/issues/";

    /** The name, without its ending, of the file of closed issues; others go on behind a dash. */
    public static final String HISTORY = "history";

    /** The name, without its ending, of the file of what the user wants next. */
    public static final String SHORTLIST = "shortlist";

    /** The name, without its ending, of the file of issues that nobody has sorted yet. */
    public static final String BACKLOG = "backlog";

    private static final String NOTES = "references/";

    /** What is called a template, or lies in a folder of such; its own text shows if it is an issue all the same. */
    private static final Pattern TEMPLATE = Pattern.compile("(?i)(?:.*[/_.-])?templates?(?:/.*|\\.md)");

    private static final FileRole ELSEWHERE = new FileRole(false, false, Optional.empty());

    /** The role of a path; its separators are slashes. */
    public static FileRole of(String path, Schema schema) {
        int home = homeIn(path);
        if (home < 0 || !isMarkdown(path)) {
            return ELSEWHERE;
        }
        String inside = path.substring(home + HOME.length());
        if (inside.startsWith(NOTES) || TEMPLATE.matcher(inside).matches()) {
            return ELSEWHERE;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        String stem = name.substring(0, name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
        Optional<String> priority = schema.choices(Keys.PRIORITY).stream()
                .map(Choice::value)
                .filter(value -> isStem(stem, value))
                .findFirst();
        return new FileRole(true, isStem(stem, HISTORY), priority);
    }

    /** The folder that references of a file in an issue folder count from, with a slash behind it; empty for the top. */
    public static String base(String path) {
        int home = homeIn(path);
        return home <= 0 ? "" : path.substring(0, home);
    }

    private static int homeIn(String path) {
        if (path.startsWith(HOME)) {
            return 0;
        }
        int inside = path.indexOf("/" + HOME);
        return inside < 0 ? -1 : inside + 1;
    }

    private static boolean isMarkdown(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".md");
    }

    private static boolean isStem(String stem, String word) {
        return stem.equals(word) || stem.startsWith(word + "-");
    }
}
