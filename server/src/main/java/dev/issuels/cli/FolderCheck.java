package dev.issuels.cli;

import dev.issuels.cli.input.FolderReading;
import dev.issuels.cli.input.NamedPath;
import dev.issuels.disk.FileUris;
import dev.issuels.disk.IssueFiles;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks files of one workspace folder as the editor does when it opens that folder and those files.
 *
 * @param files what was checked, by absolute path
 * @param unreadable issue files that could not be read
 */
record FolderCheck(Map<Path, CheckedFile> files, List<Path> unreadable) {

    FolderCheck {
        files = Map.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /** Mends and checks what the names cover; all of them lie in the folder. */
    static FolderCheck of(Path folder, List<NamedPath> names, Inspection inspection, Mending mending) {
        FolderReading reading = FolderReading.of(folder);
        List<Path> unreadable = reading.unreadable()
                .filter(file -> isNamed(file, names))
                .collect(Collectors.toCollection(ArrayList::new));
        Workspace workspace = reading.workspace();
        for (NamedPath name : names) {
            Optional<Workspace> opened = name.isFolder() ? Optional.of(workspace) : opened(workspace, name.path());
            if (opened.isPresent()) {
                workspace = opened.get();
            } else {
                unreadable.add(name.path());
            }
        }
        List<Path> named =
                named(workspace, names).map(Map.Entry::getKey).sorted().toList();
        Workspace known = mending.isAnyObvious()
                ? FolderReading.withBranches(FolderReading.withPast(workspace, folder), folder)
                : workspace;
        Workspace mended = mending.mended(known, folder, named, inspection);
        return new FolderCheck(checked(mended, names, inspection), unreadable);
    }

    /** With a named file that is no part of the workspace on disk, for instance because git ignores it. */
    private static Optional<Workspace> opened(Workspace workspace, Path file) {
        String uri = FileUris.of(file);
        if (workspace.anyFile(uri).isPresent() || !isMarkdown(file)) {
            return Optional.of(workspace);
        }
        return IssueFiles.text(file).map(text -> workspace.withOpen(uri, SourceText.of(text), 0));
    }

    private static boolean isMarkdown(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    private static Map<Path, CheckedFile> checked(Workspace workspace, List<NamedPath> names, Inspection inspection) {
        return named(workspace, names).toList().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> inspection.of(workspace, entry.getValue())));
    }

    private static Stream<Map.Entry<Path, WorkspaceFile>> named(Workspace workspace, List<NamedPath> names) {
        return workspace
                .files()
                .filter(file -> !(file instanceof PlacedFile placed) || placed.isIssueFile())
                .flatMap(file -> FileUris.path(file.uri()).stream().map(path -> Map.entry(path, file)))
                .filter(entry -> isNamed(entry.getKey(), names));
    }

    private static boolean isNamed(Path file, List<NamedPath> names) {
        return names.stream().anyMatch(name -> name.covers(file));
    }
}
