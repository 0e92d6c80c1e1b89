package dev.issuels.rules;

import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.git.CommittedFile;
import dev.issuels.workspace.git.Head;
import dev.issuels.workspace.paths.PathTreeBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An example of a rule's documentation.
 *
 * @param shown what the documentation shows
 * @param path the file it stands for, relative to the workspace folder
 * @param text the whole text of that file
 * @param committed the text that the file has in git's HEAD, if that matters
 */
public record Example(String shown, String path, String text, Optional<String> committed) {

    /** The file that an example is unless it says otherwise. */
    public static final String FILE = ".work/agent/issues/high.md";

    /** The paths that exist in the workspace of every example; each file has ten lines. */
    public static final List<String> PATHS = List.of("src/cart.py", "src/session.py", "docs/cart.md");

    private static final int LINES = 10;
    private static final String FOLDER = "file:///example/";

    /** An issue without a flaw. */
    public static final String ISSUE = """
            ---
            id: "BUG-001@a1b2c3"
            title: "Cart loses its items"
            description: "Items vanish when the session ends"
            created: 2025-06-02
            section: "shop"
            tags: [cart, session]
            type: bug
            priority: high
            status: proposed
            references:
              - src/cart.py
            ---

            ### Problem
            Items vanish when the session ends.

            ### Acceptance Criteria
            - [ ] The cart survives a new session
            """;

    /** An example for which nothing needs to be committed. */
    public Example(String shown, String path, String text) {
        this(shown, path, text, Optional.empty());
    }

    /** Another issue without a flaw, to stand below or beside the first. */
    public static String issue(String id, String title) {
        return ISSUE.replace("BUG-001@a1b2c3", id).replace("Cart loses its items", title);
    }

    /** Lines of a front matter; in the flawless issue they take the place of the fields with the same keys. */
    public static Example fields(String lines) {
        return new Example(lines, FILE, withFields(lines));
    }

    /** A whole file. */
    public static Example file(String text) {
        return new Example(text, FILE, text);
    }

    /** The same text in another issue file. */
    public Example in(String name) {
        return new Example(shown, FILE.substring(0, FILE.lastIndexOf('/') + 1) + name, text);
    }

    /** The same with all acceptance criteria met. */
    public Example met() {
        return new Example(shown.replace("- [ ]", "- [x]"), path, text.replace("- [ ]", "- [x]"));
    }

    /** The same with another part of the text shown. */
    public Example showing(String part) {
        return new Example(part, path, text);
    }

    /** The flawless issue with a part of its text replaced; the documentation shows the replacement. */
    public static Example replacing(String part, String replacement) {
        if (!ISSUE.contains(part)) {
            throw new IllegalArgumentException("not in the issue: " + part);
        }
        return new Example(replacement, FILE, ISSUE.replace(part, replacement));
    }

    /** Another text of the file, which in HEAD has this one; the documentation shows the difference. */
    public Example becoming(String now) {
        return new Example(ShownChange.of(text, now), path, now, Optional.of(text));
    }

    /** The workspace that the example stands in: its file and the paths that exist. */
    public Workspace workspace() {
        PathTreeBuilder paths = new PathTreeBuilder();
        Map<String, Integer> lines = new HashMap<>();
        for (String existing : PATHS) {
            paths.addFile(existing);
            lines.put(existing, LINES);
        }
        paths.addFile(path);
        Workspace workspace = Workspace.EMPTY
                .withFolders(List.of(FOLDER))
                .withFolder(
                        FOLDER,
                        folder -> folder.withPaths(paths.build())
                                .withLineCounts(lines)
                                .withHead(head()));
        return workspace.withOpen(uri(), workspace.parse(text), 0);
    }

    /** What HEAD has of the file. */
    Head head() {
        return Head.of(committed.stream()
                .map(old -> CommittedFile.of(path, Workspace.EMPTY.parse(old)))
                .toList());
    }

    /** The URI of the file in that workspace. */
    public String uri() {
        return FOLDER + path;
    }

    private static String withFields(String lines) {
        List<String> added = new ArrayList<>(lines.strip().lines().toList());
        List<String> keys = added.stream().map(Example::key).toList();
        List<String> result = new ArrayList<>();
        boolean dropped = false;
        for (String line : ISSUE.lines().toList()) {
            if (line.equals("---") && !result.isEmpty() && !added.isEmpty()) {
                result.addAll(added);
                added.clear();
            }
            boolean continuation = line.startsWith(" ");
            dropped = continuation ? dropped : !key(line).isEmpty() && keys.contains(key(line));
            if (!dropped) {
                result.add(line);
            }
        }
        return String.join("\n", result) + "\n";
    }

    private static String key(String line) {
        int colon = line.indexOf(':');
        boolean isKey = colon > 0 && line.substring(0, colon).chars().allMatch(c -> c == '_' || Character.isLetter(c));
        return isKey ? line.substring(0, colon) : "";
    }
}
