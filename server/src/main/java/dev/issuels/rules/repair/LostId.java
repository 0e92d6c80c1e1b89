package dev.issuels.rules.repair;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Subject;
import dev.issuels.workspace.git.CommittedIssue;
import java.util.List;
import java.util.Optional;

/** The id that an issue has in HEAD and should have back, before it is given another one. */
public final class LostId {

    private LostId() {}

    /** The id of the only issue that HEAD has with the same title and body; empty while any issue has it. */
    public static Optional<IssueId> of(Subject subject, PlacedIssue placed) {
        if (subject.head().isEmpty()) {
            return Optional.empty();
        }
        List<CommittedIssue> like = subject.head().like(placed);
        return like.size() == 1
                ? like.get(0)
                        .parsedId()
                        .filter(IssueId::isWellFormed)
                        .filter(id -> !subject.workspace()
                                .index()
                                .isDeclaredIn(subject.file().folder(), id))
                : Optional.empty();
    }
}
