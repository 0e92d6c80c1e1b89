package dev.issuels.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several files in one text: lines such as {@code -- path --} start further files; a bare name is one in the issue
 * folder.
 */
public final class DrawnFiles {

    private static final Pattern FILE = Pattern.compile("-- (\\S+) --");
    private static final String HOME = ".work/agent/issues/";

    private DrawnFiles() {}

    /** The files by path; what stands above the first line that names one is the default file. */
    public static Map<String, String> parts(String text, String defaultFile) {
        Map<String, String> files = new LinkedHashMap<>();
        String path = path(defaultFile);
        for (String line : text.lines().toList()) {
            Matcher header = FILE.matcher(line.strip());
            if (header.matches()) {
                path = path(header.group(1));
            }
            files.merge(path, header.matches() ? "" : line + "\n", String::concat);
        }
        return files;
    }

    /** The files as one text again. */
    public static String joined(Map<String, String> files, String defaultFile) {
        StringBuilder joined = new StringBuilder();
        files.forEach((path, text) -> {
            if (joined.length() > 0 || !path.equals(path(defaultFile))) {
                joined.append("-- ").append(name(path)).append(" --\n");
            }
            joined.append(text);
        });
        return joined.toString();
    }

    private static String path(String name) {
        boolean bare = name.endsWith(".md") && name.indexOf('/') < 0;
        return bare ? HOME + name : name.startsWith("./") ? name.substring(2) : name;
    }

    private static String name(String path) {
        if (path.startsWith(HOME)) {
            return path.substring(HOME.length());
        }
        return path.endsWith(".md") && path.indexOf('/') < 0 ? "./" + path : path;
    }
}
