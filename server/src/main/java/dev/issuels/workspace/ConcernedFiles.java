package dev.issuels.workspace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files whose findings may differ between two snapshots. */
final class ConcernedFiles {

    private final Workspace before;
    private final Workspace after;
    private final Set<String> files = new HashSet<>();

    private ConcernedFiles(Workspace before, Workspace after) {
        this.before = before;
        this.after = after;
    }

    /** Those files; files that are gone left out. */
    static Set<String> between(Workspace before, Workspace after) {
        ConcernedFiles concerned = new ConcernedFiles(before, after);
        concerned.addByFolders();
        concerned.addByTexts();
        concerned.files.removeIf(uri -> after.anyFile(uri).isEmpty());
        return concerned.files;
    }

    /** Adds all files of the folders that differ by more than what git says of them, or all that there are. */
    private void addByFolders() {
        List<Folder> changed = after.folders().stream()
                .filter(folder -> before.folders().stream().noneMatch(folder::isSameButForGit))
                .toList();
        boolean all = !after.clientSettings().equals(before.clientSettings())
                || after.folders().size() != before.folders().size();
        if (all || !changed.isEmpty()) {
            after.files()
                    .map(WorkspaceFile::uri)
                    .filter(uri -> all || changed.stream().anyMatch(folder -> uri.startsWith(folder.uri())))
                    .forEach(files::add);
        }
    }

    /** Adds the files whose text differs, and those that are concerned by what it says. */
    private void addByTexts() {
        Set<String> changed = after.placedFiles().changedSince(before.placedFiles());
        files.addAll(changed);
        if (!after.files().map(WorkspaceFile::uri).allMatch(files::contains)) {
            List<Index.Change> changes = after.placedFiles().changesSince(before.placedFiles(), changed);
            files.addAll(after.index().concernedSince(before.index(), changes));
            files.addAll(HeadConcern.of(before, after, changes));
        }
    }
}
