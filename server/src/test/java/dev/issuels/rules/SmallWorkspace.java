package dev.issuels.rules;

import dev.issuels.issue.IssueFile;
import dev.issuels.workspace.SettingsFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.git.CommittedFile;
import dev.issuels.workspace.git.Head;
import dev.issuels.workspace.paths.PathTreeBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workspace of one folder, made of texts. */
public final class SmallWorkspace {

    /** The URI of the folder. */
    public static final String FOLDER = "file:///w/";

    private static final int LINES = 10;

    private SmallWorkspace() {}

    /**
     * The workspace with files of those texts and with paths that just exist.
     *
     * @param texts by path; what is neither Markdown nor the settings file just exists as well
     * @param paths have ten lines each; those with a slash at the end are folders
     */
    public static Workspace of(Map<String, String> texts, List<String> paths) {
        PathTreeBuilder tree = new PathTreeBuilder();
        Map<String, Integer> lines = new HashMap<>();
        Map<String, Optional<IssueFile>> issueFiles = new HashMap<>();
        for (String path : paths) {
            if (path.endsWith("/")) {
                tree.addFolder(path);
            } else {
                tree.addFile(path);
                lines.put(path, LINES);
            }
        }
        texts.forEach((path, text) -> {
            tree.addFile(path);
            lines.put(path, (int) text.lines().count());
            if (path.endsWith(".md")) {
                issueFiles.put(uri(path), Optional.of(Workspace.EMPTY.parse(text)));
            }
        });
        return Workspace.EMPTY
                .withFolders(List.of(FOLDER))
                .withFolder(FOLDER, folder -> folder.withPaths(tree.build()).withLineCounts(lines))
                .withSettingsOnDisk(FOLDER, Optional.ofNullable(texts.get(SettingsFile.NAME)))
                .withOnDisk(issueFiles);
    }

    /** The workspace of an example. */
    static Workspace of(Example example) {
        return of(Map.of(example.path(), example.text()), Example.PATHS)
                .withFolder(FOLDER, folder -> folder.withHead(example.head()));
    }

    /** The workspace after a commit of other texts, by path. */
    public static Workspace since(Workspace workspace, Map<String, String> committed) {
        Head head = Head.of(committed.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".md"))
                .map(file -> CommittedFile.of(file.getKey(), workspace.parse(file.getValue())))
                .toList());
        return workspace.withFolder(FOLDER, folder -> folder.withHead(head));
    }

    /** The URI of a path below the folder. */
    public static String uri(String path) {
        return FOLDER + path;
    }
}
