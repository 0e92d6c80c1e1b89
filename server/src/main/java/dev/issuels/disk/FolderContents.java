package dev.issuels.disk;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.SettingsFile;
import dev.issuels.workspace.Workspace;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one workspace folder holds on disk, read and parsed.
 *
 * @param files the issue files, by path relative to the folder: those in a home of issues, and those elsewhere whose
 *     text shows issues
 * @param settings the text of the folder's settings file
 * @param complete whether the whole folder was read and not only its home of issues
 */
public record FolderContents(
        SourceTree tree, Map<String, IssueFile> files, Optional<String> settings, boolean complete) {

    private static final Path HOME = Path.of(FileRole.HOME);

    public FolderContents {
        files = Map.copyOf(files);
    }

    /** What is known of a folder that nobody has read. */
    public static final FolderContents NONE = new FolderContents(SourceTree.EMPTY, Map.of(), Optional.empty(), false);

    /** Reads a folder once, to be done with it; the files are parsed on all processors. */
    public static FolderContents read(Path folder) {
        BooleanSupplier never = () -> false;
        SourceTree all = SourceTree.read(folder, never, paths -> {}).orElseThrow();
        return NONE.completed(folder, all, never, FolderContents::parsed);
    }

    /**
     * Reads only what is quickly found, to be kept: the home of issues right below the folder, and the settings.
     *
     * @param parser what makes a file of its text
     * @param stopped asked again and again; once true, the contents have holes
     */
    public static FolderContents ofHome(Path folder, Function<String, IssueFile> parser, BooleanSupplier stopped) {
        Path root = folder.toAbsolutePath().normalize();
        SourceTree tree =
                SourceTree.EMPTY.refreshed(root, List.of(root.resolve(HOME))).tree();
        FileReading reading = new FileReading(root, path -> Optional.empty(), packing(parser));
        return new FolderContents(tree, files(tree, reading, stopped), settings(root), false);
    }

    /**
     * Reads the whole folder, to be kept; files whose text is still the same as in these contents are not parsed again.
     *
     * @param all the paths of the folder
     * @param stopped asked again and again; once true, the contents have holes
     */
    public FolderContents completed(Path folder, SourceTree all, BooleanSupplier stopped) {
        return completed(folder, all, stopped, packing(FolderContents::parsed));
    }

    /** The same with another parser. */
    FolderContents completed(Path folder, SourceTree all, BooleanSupplier stopped, Function<String, IssueFile> parser) {
        Path root = folder.toAbsolutePath().normalize();
        FileReading reading = new FileReading(root, path -> Optional.ofNullable(files.get(path)), parser);
        return new FolderContents(all, files(all, reading, stopped), settings(root), true);
    }

    /**
     * Reads some files anew: those that are no issue files any more are empty.
     *
     * @param known what was read of a file before, by its path: it is not parsed again if its text is still the same
     */
    public static Map<String, Optional<IssueFile>> reread(
            Path folder, Collection<String> paths, Function<String, Optional<IssueFile>> known) {
        Map<String, Optional<IssueFile>> result = new ConcurrentHashMap<>();
        FileReading reading = new FileReading(folder, known, packing(FolderContents::parsed));
        paths.parallelStream().forEach(path -> result.put(path, reading.of(path)));
        return result;
    }

    /** The text of a folder's settings file. */
    public static Optional<String> settings(Path folder) {
        return IssueFiles.text(folder.resolve(SettingsFile.NAME));
    }

    /**
     * A workspace with these contents in its folder of that URI, in place of all that it knew of the folder on disk.
     *
     * <p>Contents of the home alone leave the paths unknown.
     */
    public Workspace addTo(Workspace workspace, String folderUri) {
        Map<String, Optional<IssueFile>> contents = new HashMap<>();
        if (complete) {
            workspace
                    .markdownFiles()
                    .filter(file -> file.folder().equals(folderUri))
                    .forEach(file -> contents.put(file.uri(), Optional.empty()));
        }
        files.forEach((path, file) -> contents.put(FileUris.below(folderUri, path), Optional.of(file)));
        Workspace filled = workspace.withOnDisk(contents).withSettingsOnDisk(folderUri, settings);
        return complete ? filled.withFolder(folderUri, this::withPaths) : filled;
    }

    private Folder withPaths(Folder folder) {
        return folder.scanned() && folder.paths().equals(tree.paths()) ? folder : folder.withPaths(tree.paths());
    }

    private static Map<String, IssueFile> files(SourceTree tree, FileReading reading, BooleanSupplier stopped) {
        Map<String, IssueFile> files = new ConcurrentHashMap<>();
        Stream.concat(tree.issueFiles().stream(), tree.markdown().stream()).toList().parallelStream()
                .filter(path -> !stopped.getAsBoolean())
                .forEach(path -> reading.of(path).ifPresent(file -> files.put(path, file)));
        return files;
    }

    /** The same in less memory: of many files that nobody has opened it is mostly asked where something stands. */
    private static Function<String, IssueFile> packing(Function<String, IssueFile> parser) {
        return text -> {
            IssueFile file = parser.apply(text);
            file.text().pack();
            return file;
        };
    }

    private static IssueFile parsed(String text) {
        return IssueFile.parse(SourceText.of(text), Schema.builtIn());
    }
}
