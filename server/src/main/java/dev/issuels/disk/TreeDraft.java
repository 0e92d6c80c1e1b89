package dev.issuels.disk;

import dev.issuels.workspace.paths.PathTreeBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A {@link SourceTree} in the making. */
final class TreeDraft {
    private final SourceTree before;
    private final PathTreeBuilder paths;
    private final NavigableSet<String> issueFiles;
    private final NavigableSet<String> markdown;
    private final NavigableSet<String> met = new TreeSet<>();

    TreeDraft(SourceTree before) {
        this.before = before;
        this.paths = before.paths().toBuilder();
        this.issueFiles = new TreeSet<>(before.issueFiles());
        this.markdown = new TreeSet<>(before.markdown());
    }

    void addFile(String path) {
        paths.addFile(path);
    }

    void addFolder(String path) {
        paths.addFolder(path);
    }

    void addOpaqueFolder(String path) {
        paths.addOpaqueFolder(path);
    }

    void addIssueFile(String path) {
        issueFiles.add(path);
        met.add(path);
    }

    void addMarkdown(String path) {
        markdown.add(path);
        met.add(path);
    }

    /** Forgets a file, or a folder and all that it holds; the empty path stands for everything. */
    void forget(String path) {
        paths.remove(path);
        forgetBelow(issueFiles, path);
        forgetBelow(markdown, path);
    }

    SourceTree finished(Path folder) {
        for (String target : LinkedHomes.of(folder, issueFiles).targets()) {
            forgetBelow(markdown, target);
            forgetBelow(issueFiles, target);
        }
        return new SourceTree(
                paths.build(), unlessSame(before.issueFiles(), issueFiles), unlessSame(before.markdown(), markdown));
    }

    DiskChange change(Path folder) {
        SourceTree after = finished(folder);
        List<String> reread = met.stream()
                .filter(path -> issueFiles.contains(path) || markdown.contains(path))
                .toList();
        List<String> forgotten = Stream.concat(before.issueFiles().stream(), before.markdown().stream())
                .filter(path -> !issueFiles.contains(path) && !markdown.contains(path))
                .sorted()
                .toList();
        return new DiskChange(after, reread, forgotten);
    }

    private static void forgetBelow(NavigableSet<String> files, String path) {
        if (path.isEmpty()) {
            files.clear();
        } else {
            files.remove(path);
            // '0' is the character after '/'.
            files.subSet(path + "/", path + "0").clear();
        }
    }

    private static List<String> unlessSame(List<String> before, NavigableSet<String> after) {
        List<String> files = List.copyOf(after);
        return before.equals(files) ? before : files;
    }
}
