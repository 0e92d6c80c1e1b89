package dev.issuels.workspace;

import dev.issuels.issue.Issue;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Reference;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.HashSet;
import java.util.Set;

/** The paths that issues name and that are not there. */
public final class MissingPaths {

    private MissingPaths() {}

    /** Those that a file names, from the top of its folder. */
    public static Set<String> of(Workspace workspace, String uri) {
        return workspace
                .file(uri)
                .flatMap(file -> workspace.folderOf(uri).map(folder -> of(folder, file)))
                .orElse(Set.of());
    }

    /** Those that a file of a folder names, from the top of the folder; none while nobody knows which paths there are. */
    public static Set<String> of(Folder folder, PlacedFile file) {
        Set<String> missing = new HashSet<>();
        if (folder.scanned() && file.isIssueFile()) {
            file.content().issues().stream()
                    .map(PlacedIssue::issue)
                    .flatMap(Issue::references)
                    .filter(reference -> reference.form() == Reference.Form.PATH)
                    .flatMap(reference -> folder.meant(file, reference).stream())
                    .map(MeantPath::path)
                    .filter(path -> folder.paths().presence(path) == Presence.ABSENT)
                    .forEach(missing::add);
        }
        return missing;
    }
}
