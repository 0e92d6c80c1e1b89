package dev.issuels.rules;

import dev.issuels.issue.schema.Schema;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Settings;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.git.Head;
import java.time.LocalDate;

/**
 * What a rule looks at: an issue file and all that is known around it.
 *
 * @param settings those that hold for the file
 * @param today the user's date
 */
public record Subject(Workspace workspace, PlacedFile file, Settings settings, LocalDate today) {

    /** An issue file with the settings that hold for it. */
    public static Subject of(Workspace workspace, PlacedFile file, LocalDate today) {
        return new Subject(workspace, file, workspace.settingsOf(file.uri()), today);
    }

    public Schema schema() {
        return workspace.schema();
    }

    /** What git's HEAD says of the workspace folder that the file is in. */
    public Head head() {
        return workspace.folderOf(file.uri()).map(Folder::head).orElse(Head.NONE);
    }

    /** Whether the issues of the file are over. */
    public boolean inHistory() {
        return file.role().history();
    }
}
