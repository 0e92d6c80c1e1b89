package dev.issuels.disk;

import dev.issuels.issue.Issue;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Reference;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the lines of the files that references name lines of. */
public final class LineCounts {

    /** Sources longer than this are generated, and nobody refers to their lines. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private LineCounts() {}

    /** The line counts that a folder's references need. */
    public static Map<String, Integer> of(Workspace workspace, String folderUri, Path folder) {
        return count(folder, wanted(workspace, folderUri));
    }

    /** The paths of a folder that references of its files name lines of, as far as they are files. */
    public static Set<String> wanted(Workspace workspace, String folderUri) {
        return wantedBy(workspace.issueFiles(), workspace, folderUri);
    }

    /** Those that the references of one file of the folder name lines of. */
    public static Set<String> wantedBy(String file, Workspace workspace, String folderUri) {
        return wantedBy(workspace.file(file).filter(PlacedFile::isIssueFile).stream(), workspace, folderUri);
    }

    /** The line counts of some files of a folder; files that cannot be read, or lie outside, are left out. */
    public static Map<String, Integer> count(Path folder, Collection<String> paths) {
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        realPath(folder)
                .ifPresent(top -> paths.parallelStream()
                        .forEach(path -> inside(top, path)
                                .flatMap(file -> BoundedBytes.of(file, LARGEST))
                                .ifPresent(bytes -> counts.put(path, lines(bytes)))));
        return counts;
    }

    private static Set<String> wantedBy(Stream<PlacedFile> issueFiles, Workspace workspace, String folderUri) {
        Optional<Folder> folder = workspace.folder(folderUri);
        if (folder.isEmpty()) {
            return Set.of();
        }
        return issueFiles.filter(file -> file.folder().equals(folderUri)).toList().parallelStream()
                .flatMap(file -> wanted(folder.get(), file))
                .collect(Collectors.toSet());
    }

    private static Stream<String> wanted(Folder folder, PlacedFile file) {
        return references(file)
                .filter(reference -> reference.lines().isPresent() && reference.form() == Reference.Form.PATH)
                .flatMap(reference -> folder.resolved(file, reference.path().replace('\\', '/')).stream())
                .filter(path -> folder.paths().presence(path) == Presence.FILE);
    }

    private static Stream<Reference> references(PlacedFile file) {
        return file.content().issues().stream().map(PlacedIssue::issue).flatMap(Issue::references);
    }

    private static Optional<Path> inside(Path folder, String path) {
        try {
            return realPath(folder.resolve(path)).filter(file -> file.startsWith(folder));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> realPath(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }

    private static int lines(byte[] bytes) {
        int count = 0;
        for (byte b : bytes) {
            count += b == '\n' ? 1 : 0;
        }
        boolean unended = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
        return unended ? count + 1 : count;
    }
}
