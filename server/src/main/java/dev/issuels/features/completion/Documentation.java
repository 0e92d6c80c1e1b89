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
    Optional<String> path(Topic topic) {
        return topic.kind() == Topic.Kind.PATH
                ? folder(topic)
                        .flatMap(folder ->
                                workspace.file(topic.uri()).flatMap(file -> folder.resolved(file, topic.name())))
                : Optional.empty();
    }

    /** What is known; empty if there is no such thing any more. */
    Optional<String> of(Topic topic) {
        return workspace
                .file(topic.uri())
                .flatMap(file -> topic.kind() == Topic.Kind.ISSUE ? issue(file, topic) : path(file, topic));
    }

    private Optional<String> issue(PlacedFile file, Topic topic) {
        return IssueId.parse(topic.name())
                .flatMap(id -> file.declaring(id)
                        .filter(placed -> new FiledIssue(file, placed).isDeclaring(id))
                        .findFirst())
                .map(placed -> new IssueCard(workspace, file, placed).text());
    }

    private Optional<String> path(PlacedFile file, Topic topic) {
        return folder(topic).flatMap(folder -> path(topic).flatMap(path -> PathStory.of(folder, file, path)));
    }

    private Optional<Folder> folder(Topic topic) {
        return workspace.folderOf(topic.uri());
    }
}
