package dev.issuels.workspace.git;

import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Keys;
import java.util.Optional;

/**
 * An issue as HEAD has it.
 *
 * @param path of its file, relative to the workspace folder
 * @param id as written, well-formed or not
 * @param placed at its place in HEAD's file
 */
public record CommittedIssue(String path, String id, PlacedIssue placed, Optional<Gist> gist) {

    static Optional<CommittedIssue> of(String path, PlacedIssue placed) {
        return placed.issue().text(Keys.ID).map(id -> new CommittedIssue(path, id, placed, Gist.of(placed)));
    }

    /** The id, if it is one but for its hash. */
    public Optional<IssueId> parsedId() {
        return placed.issue().id();
    }

    /** What the issue is looked up by. */
    public String key() {
        return key(placed.issue()).orElse(id);
    }

    /**
     * What an issue with an id is looked up by: the short form of that, since hashes are left out; of what is no id, all of
     * it.
     */
    public static Optional<String> key(Issue issue) {
        return issue.id().map(IssueId::shortForm).or(() -> issue.text(Keys.ID));
    }
}
