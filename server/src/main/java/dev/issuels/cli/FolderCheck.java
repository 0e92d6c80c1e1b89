package dev.issuels.cli;

import dev.issuels.disk.FileUris;
import dev.issuels.disk.FolderContents;
import dev.issuels.disk.IssueFiles;
import dev.issuels.disk.LineCounts;
import dev.issuels.disk.git.GitBranches;
import dev.issuels.disk.git.GitHead;
import dev.issuels.disk.git.GitHistory;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Rules;
import dev.issuels.workspace.MissingPaths;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import dev.issuels.workspace.git.Head;
import dev.issuels.workspace.git.Past;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks files of one workspace folder as the editor does when it opens that folder and those files.
 *
 * @param files what was checked, by absolute path
 * @param unreadable issue files that could not be read
 */
record FolderCheck(Map<Path, CheckedFile> files, List<Path> unreadable) {

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(20);

    FolderCheck {
        files = Map.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /** Mends and checks what the names cover; all of them lie in the folder. */
    static FolderCheck of(
            Path folder, List<NamedPath> names, LocalDate today, Predicate<Finding> wanted, Mending mending) {
        FolderContents contents = contents(folder);
        List<Path> unreadable = contents.tree().issueFiles().stream()
                .filter(path -> !contents.files().containsKey(path))
                .map(folder::resolve)
                .filter(file -> isNamed(file, names))
                .collect(Collectors.toCollection(ArrayList::new));
        Workspace workspace = workspace(folder, contents);
        for (NamedPath name : names) {
            Optional<Workspace> opened = name.isFolder() ? Optional.of(workspace) : opened(workspace, name.path());
            opened.ifPresentOrElse(found -> {}, () -> unreadable.add(name.path()));
            workspace = opened.orElse(workspace);
        }
        List<Path> named =
                named(workspace, names).map(Map.Entry::getKey).sorted().toList();
        Workspace known = mending.isAnyObvious() ? withBranches(withPast(workspace, folder), folder) : workspace;
        Workspace mended = mending.mended(known, folder, named, today, wanted);
        return new FolderCheck(checked(mended, names, today, wanted), unreadable);
    }

    /** A workspace of that folder alone. */
    static Workspace workspace(Path folder) {
        return workspace(folder, contents(folder));
    }

    private static FolderContents contents(Path folder) {
        return FolderContents.read(folder, () -> false, paths -> {}).orElseThrow();
    }

    private static Workspace workspace(Path folder, FolderContents contents) {
        String uri = FileUris.ofFolder(folder);
        Workspace workspace = contents.addTo(Workspace.EMPTY.withFolders(List.of(uri)), uri);
        Map<String, Integer> lines = LineCounts.count(folder, LineCounts.wanted(workspace, uri));
        Head head = new GitHead(folder)
                .read(path -> Optional.ofNullable(contents.files().get(path)));
        return workspace.withFolder(uri, known -> known.withLineCounts(lines).withHead(head));
    }

    /** With what git knows of the paths that are missing, so that those can be mended. */
    private static Workspace withPast(Workspace workspace, Path folder) {
        String uri = FileUris.ofFolder(folder);
        Set<String> missing = workspace
                .files()
                .flatMap(file -> MissingPaths.of(workspace, file.uri()).stream())
                .collect(Collectors.toSet());
        if (missing.isEmpty()) {
            return workspace;
        }
        Past past = new GitHistory(folder).past(missing, LONGEST_LOOK, () -> false);
        return workspace.withFolder(uri, known -> known.withPast(past));
    }

    /** With the ids that other branches have, so that none of them is given to another issue. */
    static Workspace withBranches(Workspace workspace, Path folder) {
        Set<String> ids = new GitBranches(folder).ids();
        return workspace.withFolder(FileUris.ofFolder(folder), known -> known.withBranchIds(ids));
    }

    /** With a named file that is no part of the workspace on disk, for instance because git ignores it. */
    private static Optional<Workspace> opened(Workspace workspace, Path file) {
        String uri = FileUris.of(file);
        if (workspace.anyFile(uri).isPresent() || !isMarkdown(file)) {
            return Optional.of(workspace);
        }
        return IssueFiles.text(file).map(text -> workspace.withOpen(uri, workspace.parse(text), 0));
    }

    private static boolean isMarkdown(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    private static Map<Path, CheckedFile> checked(
            Workspace workspace, List<NamedPath> names, LocalDate today, Predicate<Finding> wanted) {
        return named(workspace, names).toList().parallelStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> checked(workspace, entry.getValue(), today, wanted)));
    }

    private static Stream<Map.Entry<Path, WorkspaceFile>> named(Workspace workspace, List<NamedPath> names) {
        return workspace
                .files()
                .filter(file -> file instanceof PlacedFile placed ? placed.isIssueFile() : true)
                .flatMap(file -> FileUris.path(file.uri()).stream().map(path -> Map.entry(path, file)))
                .filter(entry -> isNamed(entry.getKey(), names));
    }

    private static CheckedFile checked(
            Workspace workspace, WorkspaceFile file, LocalDate today, Predicate<Finding> wanted) {
        int issues =
                file instanceof PlacedFile placed ? placed.content().issues().size() : 0;
        List<Finding> findings =
                Rules.check(workspace, file, today).stream().filter(wanted).toList();
        return new CheckedFile(file.text(), issues, findings);
    }

    private static boolean isNamed(Path file, List<NamedPath> names) {
        return names.stream().anyMatch(name -> name.covers(file));
    }
}
