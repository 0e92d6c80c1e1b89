package dev.issuels.disk;

import dev.issuels.disk.git.IgnoreRules;
import java.nio.file.Path;

/**
 * One folder of a walk, with what the folders above say about it.
 *
 * @param folder where it is on the disk
 * @param path relative to the workspace folder
 * @param ignored whether git ignores it; only a folder in or below {@code .work} is entered nevertheless
 * @param linked whether it was reached by a symbolic link
 */
record FolderVisit(Path folder, String path, HomePlace place, IgnoreRules rules, boolean ignored, boolean linked) {
    static FolderVisit ofRoot(Path root) {
        return new FolderVisit(root, "", HomePlace.OUTSIDE, IgnoreRules.above(root), false, false);
    }

    /** A visit of a folder in this one, by the rules of this one. */
    FolderVisit into(Path inner, String innerPath, HomePlace innerPlace, boolean innerIgnored, boolean innerLinked) {
        return new FolderVisit(inner, innerPath, innerPlace, rules, innerIgnored, innerLinked);
    }

    FolderVisit withIgnoreFile() {
        IgnoreRules more = rules.with(folder.resolve(IgnoreRules.FILE_NAME), path);
        return new FolderVisit(folder, path, place, more, ignored, linked);
    }

    String pathOf(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    boolean ignores(String innerPath, boolean isFolder) {
        return ignored || rules.ignores(innerPath, isFolder);
    }
}
