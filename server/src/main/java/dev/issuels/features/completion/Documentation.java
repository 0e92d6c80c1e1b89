package dev.issuels.features.completion;

import dev.issuels.features.symbols.FiledIssue;
import dev.issuels.features.symbols.IssueCard;
import dev.issuels.features.symbols.PathStory;
import dev.issuels.issue.IssueId;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.Optional;

/** Tells of what a completion item is about, in Markdown. */
record Documentation(Workspace workspace) {

    /** The path that one would ask git about to tell more of it. */
    Optional<String> path(Subject subject) {
        return subject.kind() == Subject.Kind.PATH
                ? folder(subject)
                        .flatMap(folder ->
                                workspace.file(subject.uri()).flatMap(file -> folder.resolved(file, subject.name())))
                : Optional.empty();
    }

    /** What is known; empty if there is no such thing any more. */
    Optional<String> of(Subject subject) {
        return workspace
                .file(subject.uri())
                .flatMap(file -> subject.kind() == Subject.Kind.ISSUE ? issue(file, subject) : path(file, subject));
    }

    private Optional<String> issue(PlacedFile file, Subject subject) {
        return IssueId.parse(subject.name())
                .flatMap(id -> file.declaring(id)
                        .filter(placed -> new FiledIssue(file, placed).isDeclaring(id))
                        .findFirst())
                .map(placed -> new IssueCard(workspace, file, placed).text());
    }

    private Optional<String> path(PlacedFile file, Subject subject) {
        return folder(subject).flatMap(folder -> path(subject).flatMap(path -> PathStory.of(folder, file, path)));
    }

    private Optional<Folder> folder(Subject subject) {
        return workspace.folderOf(subject.uri());
    }
}
