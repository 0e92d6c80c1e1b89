package dev.issuels.features.reading;

import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;

/** Knows when what is shown of one file depends on another that has changed. */
public final class ShownElsewhere {

    private ShownElsewhere() {}

    /**
     * Whether hints, lenses or tokens of an open file may be others now although the file itself is as it was: what files
     * say of each other has changed. Of a file that is edited the client asks by itself.
     */
    public static boolean hasChanged(Workspace before, Workspace after) {
        return before.index() != after.index()
                && after.openFiles().filter(PlacedFile::isIssueFile).anyMatch(file -> isAsBefore(before, file));
    }

    private static boolean isAsBefore(Workspace before, PlacedFile file) {
        return before.file(file.uri())
                .map(WorkspaceFile::version)
                .filter(file.version()::equals)
                .isPresent();
    }
}
