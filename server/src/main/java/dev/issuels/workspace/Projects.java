package dev.issuels.workspace;

import dev.issuels.issue.IssueId;
import dev.issuels.workspace.Facts.Declaration;
import java.util.List;

/** The projects of a workspace, each of which counts its issues for itself: two checkouts side by side, for example. */
public record Projects(Workspace workspace) {

    /** The declarations that an id in a file may mean: those of the file's project, or else those of all others. */
    public List<Declaration> meant(PlacedFile from, IssueId mention) {
        List<Declaration> all = workspace.index().targets(mention);
        if (all.size() < 2) {
            return all;
        }
        String project = from.project();
        List<Declaration> own = all.stream()
                .filter(declaration -> holds(project, declaration.uri()))
                .toList();
        return own.isEmpty() ? all : own;
    }

    /** Whether a file belongs to a project, which is given as in {@link PlacedFile#project}. */
    public boolean holds(String project, String uri) {
        return workspace
                .file(uri)
                .filter(file -> file.project().equals(project))
                .isPresent();
    }
}
