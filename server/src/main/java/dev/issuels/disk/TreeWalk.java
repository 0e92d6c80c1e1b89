package dev.issuels.disk;

import dev.issuels.disk.git.IgnoreRules;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Walks a workspace folder or a part of it and adds to a draft what is there. */
final class TreeWalk {
    /** Never entered: large, or a tool's own. */
    private static final Set<String> ALWAYS_OPAQUE = Set.of("node_modules", ".git", ".hg", ".svn");

    /** A linked home may lead anywhere, such as to the root of the disk: so many paths below one are looked at. */
    private static final int MOST_LINKED_PATHS = 20_000;

    private static final int PROGRESS_STEP = 1_000;

    private final Path root;
    private final TreeDraft draft;
    private final BooleanSupplier stopped;
    private final IntConsumer progress;
    private final Deque<FolderVisit> pending = new ArrayDeque<>();
    private final Set<Path> linkedHomes = new HashSet<>();
    private int count;
    private int linkedCount;

    TreeWalk(Path root, TreeDraft draft, BooleanSupplier stopped, IntConsumer progress) {
        this.root = root;
        this.draft = draft;
        this.stopped = stopped;
        this.progress = progress;
    }

    /** Walks the whole folder; false when stopped. */
    boolean walkAll() {
        pending.push(FolderVisit.ofRoot(root));
        return finish();
    }

    /** Adds one file or folder, with all below, to the draft, if it is there; false when stopped. */
    boolean walk(FolderVisit parent, Path entry) {
        meet(parent, String.valueOf(entry.getFileName()), entry);
        return finish();
    }

    private boolean finish() {
        while (!pending.isEmpty()) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            enter(pending.pop());
        }
        return true;
    }

    private void enter(FolderVisit visit) {
        Optional<Map<String, Path>> entries = entries(visit.folder());
        if (entries.isEmpty() || isForeign(visit, entries.get())) {
            draft.addOpaqueFolder(visit.path());
            return;
        }
        draft.addFolder(visit.path());
        FolderVisit inside = entries.get().containsKey(IgnoreRules.FILE_NAME) ? visit.withIgnoreFile() : visit;
        entries.get().forEach((name, entry) -> meet(inside, name, entry));
    }

    private static Optional<Map<String, Path>> entries(Path folder) {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            var entries = new LinkedHashMap<String, Path>();
            stream.forEach(entry -> entries.put(String.valueOf(entry.getFileName()), entry));
            return Optional.of(entries);
        } catch (IOException | DirectoryIteratorException | SecurityException e) {
            return Optional.empty();
        }
    }

    /** Whether a folder belongs to another repository. A home of issues that is its own repository is still ours. */
    private boolean isForeign(FolderVisit visit, Map<String, Path> entries) {
        boolean tooMuch = visit.linked() && linkedCount > MOST_LINKED_PATHS;
        boolean nested = !visit.path().isEmpty() && !visit.place().isOnTheWayHome() && entries.containsKey(".git");
        return tooMuch || nested;
    }

    private void meet(FolderVisit visit, String name, Path entry) {
        try {
            var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            countPath(visit);
            if (attributes.isSymbolicLink()) {
                meetLink(visit, entry, name);
            } else if (attributes.isDirectory()) {
                meetFolder(visit, entry, name);
            } else {
                meetFile(visit, name, attributes.isRegularFile());
            }
        } catch (IOException | SecurityException e) {
            // Vanished since the folder was listed, or a link that leads nowhere: absent either way.
            return;
        }
    }

    private void countPath(FolderVisit visit) {
        count++;
        linkedCount += visit.linked() ? 1 : 0;
        if (count % PROGRESS_STEP == 0) {
            progress.accept(count);
        }
    }

    private void meetFile(FolderVisit visit, String name, boolean regular) {
        String path = visit.pathOf(name);
        draft.addFile(path);
        if (!regular || !IssueFiles.isMarkdown(name) || !canBeOpened(visit.folder(), name)) {
            return;
        }
        if (IssueFiles.isInHome(path)) {
            draft.addIssueFile(path);
        } else if (visit.place() != HomePlace.REFERENCES && !visit.ignores(path, false)) {
            draft.addMarkdown(path);
        }
    }

    /** A name that is no valid text in the system's encoding reads well but cannot be turned into a path again. */
    private static boolean canBeOpened(Path folder, String name) {
        try {
            return folder.resolve(name).startsWith(folder);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void meetFolder(FolderVisit visit, Path folder, String name) {
        String path = visit.pathOf(name);
        HomePlace place = visit.place().below(name);
        boolean ignored = visit.ignores(path, true);
        boolean hidden = place == HomePlace.OUTSIDE ? ignored : visit.linked() && place == HomePlace.BESIDE;
        if (hidden || ALWAYS_OPAQUE.contains(name)) {
            draft.addOpaqueFolder(path);
        } else {
            pending.push(visit.into(folder, path, place, ignored, visit.linked()));
        }
    }

    private void meetLink(FolderVisit visit, Path link, String name) throws IOException {
        var target = Files.readAttributes(link, BasicFileAttributes.class);
        if (!target.isDirectory()) {
            meetFile(visit, name, target.isRegularFile());
            return;
        }
        String path = visit.pathOf(name);
        HomePlace place = visit.place().below(name);
        if (place.isOnTheWayHome() && isNewGround(visit, link)) {
            pending.push(visit.into(link, path, place, visit.ignores(path, true), true));
        } else {
            draft.addOpaqueFolder(path);
        }
    }

    /** Whether a link leads neither to a folder around it, which would be a loop, nor where another one led already. */
    private boolean isNewGround(FolderVisit visit, Path link) throws IOException {
        Path target = link.toRealPath();
        return !visit.folder().toRealPath().startsWith(target) && linkedHomes.add(target);
    }
}
