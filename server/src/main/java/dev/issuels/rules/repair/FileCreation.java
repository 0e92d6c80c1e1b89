package dev.issuels.rules.repair;

import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fix that makes the file that a path names. */
public final class FileCreation {

    /** A name with an ending; anything else may be a folder, a note or a place inside of a file. */
    private static final Pattern FILE = Pattern.compile("(?:[^#:*?\"<>|\\\\]*/)?[^/#:*?\"<>|\\\\ ]*\\.[\\w-]+");

    private FileCreation() {}

    /** Makes the file without any text; empty where no file can be. */
    public static Optional<Fix> of(IssueSubject subject, String missing) {
        PlacedFile file = subject.subject().file();
        if (!FILE.matcher(missing).matches()) {
            return Optional.empty();
        }
        return subject.workspace()
                .folderOf(file.uri())
                .flatMap(folder -> folder.resolved(file, missing)
                        .filter(path -> hasRoom(folder, path))
                        .map(path -> Fix.of("Create the file", folder.uriOf(path), new Edit(Span.at(0), ""))));
    }

    /** Whether all that the path names above its last part are folders or nothing. */
    private static boolean hasRoom(Folder folder, String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (folder.paths().presence(path.substring(0, slash)) == Presence.FILE) {
                return false;
            }
        }
        return folder.paths().presence(path) == Presence.ABSENT;
    }
}
