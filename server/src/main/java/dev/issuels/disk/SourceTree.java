package dev.issuels.disk;

import dev.issuels.workspace.SettingsFile;
import dev.issuels.workspace.paths.PathTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one walk of a workspace folder found. All paths are relative to the folder, separated by {@code /}.
 *
 * <p>Ignored folders, nested repositories, linked folders, unreadable ones, {@code node_modules} and the folders of
 * version control systems are there as opaque folders: not entered. The home of issues is entered whatever git says.
 *
 * @param paths every file and folder
 * @param issueFiles every {@code *.md} below a {@code .work/agent/issues} except in its {@code references}, sorted
 * @param markdown other Markdown files that may turn out to be issue files, sorted: those that are not ignored, not in
 *     {@code references}, and not reached as issue files by a linked home
 */
public record SourceTree(PathTree paths, List<String> issueFiles, List<String> markdown) {
    public static final SourceTree EMPTY = new SourceTree(PathTree.EMPTY, List.of(), List.of());

    public SourceTree {
        issueFiles = List.copyOf(issueFiles);
        markdown = List.copyOf(markdown);
    }

    /**
     * The files that may be issue files and the settings, as far as they were written at an instant or later; those may
     * not be as they were read then.
     */
    public Set<Path> writtenSince(Path folder, Instant instant) {
        return Stream.of(Stream.of(SettingsFile.NAME), issueFiles.stream(), markdown.stream())
                .flatMap(names -> names)
                .map(folder::resolve)
                .filter(file -> isWrittenSince(file, instant))
                .collect(Collectors.toSet());
    }

    private static boolean isWrittenSince(Path file, Instant instant) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Walks a workspace folder; an absent or unreadable one is empty.
     *
     * @param stopped asked again and again; once true, the walk ends with an empty result
     * @param progress told the number of paths so far, every 1,000
     */
    public static Optional<SourceTree> read(Path folder, BooleanSupplier stopped, IntConsumer progress) {
        Path root = folder.toAbsolutePath().normalize();
        var draft = new TreeDraft(EMPTY);
        boolean complete = new TreeWalk(root, draft, stopped, progress).walkAll();
        return complete ? Optional.of(draft.finished(root)) : Optional.empty();
    }

    /** The same on a thread of its own: to walk a folder takes one processor, which others need not wait for. */
    public static CompletableFuture<Optional<SourceTree>> readAside(
            Path folder, BooleanSupplier stopped, IntConsumer progress) {
        return CompletableFuture.supplyAsync(() -> read(folder, stopped, progress), task -> {
            var thread = new Thread(task, "issue-ls walk");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /**
     * This tree brought up to date, and the files that must be read again.
     *
     * @param changed files and folders that were created, changed or deleted, as absolute paths; a folder stands for
     *     all that it holds, the workspace folder itself for everything
     */
    public DiskChange refreshed(Path folder, Collection<Path> changed) {
        return new Refresh(folder.toAbsolutePath().normalize(), this).after(changed);
    }
}
