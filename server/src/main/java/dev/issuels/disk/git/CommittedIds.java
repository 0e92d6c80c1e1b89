package dev.issuels.disk.git;

import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Schema;
import dev.issuels.text.SourceText;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which ids the issue files have in git's HEAD. */
public final class CommittedIds {

    private CommittedIds() {}

    /** The ids as written; none without a repository. */
    public static Set<String> of(Path folder) {
        return GitHead.committedIssueFiles(folder).values().parallelStream()
                .flatMap(text -> IssueFile.parse(SourceText.of(text), Schema.builtIn()).issues().stream())
                .map(PlacedIssue::issue)
                .map(CommittedIds::id)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> id(Issue issue) {
        return issue.text("id");
    }
}
