package dev.issuels.cli.input;

import dev.issuels.disk.FileUris;
import dev.issuels.disk.FolderContents;
import dev.issuels.disk.LineCounts;
import dev.issuels.disk.git.GitBranches;
import dev.issuels.disk.git.GitHead;
import dev.issuels.disk.git.GitHistory;
import dev.issuels.workspace.MissingPaths;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.git.Head;
import dev.issuels.workspace.git.Past;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a workspace folder as the editor's door does, and of git what a command wants to know besides. */
public record FolderReading(Path folder, FolderContents contents) {

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(20);

    /** What a folder holds. */
    public static FolderReading of(Path folder) {
        return new FolderReading(folder, FolderContents.read(folder));
    }

    /** The issue files that could not be read. */
    public Stream<Path> unreadable() {
        return contents.tree().issueFiles().stream()
                .filter(path -> !contents.files().containsKey(path))
                .map(folder::resolve);
    }

    /** A workspace of the folder alone. */
    public Workspace workspace() {
        String uri = FileUris.ofFolder(folder);
        Workspace workspace = contents.addTo(Workspace.EMPTY.withFolders(List.of(uri)), uri);
        Map<String, Integer> lines = LineCounts.of(workspace, uri, folder);
        Head head = new GitHead(folder)
                .read(path -> Optional.ofNullable(contents.files().get(path)));
        return workspace.withFolder(uri, known -> known.withLineCounts(lines).withHead(head));
    }

    /** With what git knows of the paths that are missing, so that those can be mended. */
    public static Workspace withPast(Workspace workspace, Path folder) {
        Set<String> missing = workspace
                .files()
                .flatMap(file -> MissingPaths.of(workspace, file.uri()).stream())
                .collect(Collectors.toSet());
        if (missing.isEmpty()) {
            return workspace;
        }
        Past past = new GitHistory(folder).past(missing, LONGEST_LOOK, () -> false);
        return workspace.withFolder(FileUris.ofFolder(folder), known -> known.withPast(past));
    }

    /** With the ids that other branches have, so that none of them is given to another issue. */
    public static Workspace withBranches(Workspace workspace, Path folder) {
        Set<String> ids = new GitBranches(folder).ids();
        return workspace.withFolder(FileUris.ofFolder(folder), known -> known.withBranchIds(ids));
    }
}
