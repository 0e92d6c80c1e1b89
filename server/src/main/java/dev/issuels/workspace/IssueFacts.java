package dev.issuels.workspace;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.schema.Relation;
import dev.issuels.issue.schema.SectionName.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What others may want to know of one issue, or of a preamble. No offsets, so that typing in a body changes no fact.
 *
 * @param id the id that the issue gives itself; a preamble has none
 * @param mentioned the short forms of all ids that it mentions
 * @param logged the ids that its text logs, if it stands in a history file
 * @param title as titles are compared; empty unless the issue is open and has one
 * @param statements what an open issue says of others, in no order that means anything
 * @param tags what its tags say that its body has
 * @param untagged what the body of an open issue has although no tag says so
 */
record IssueFacts(
        Optional<IssueId> id,
        Set<String> mentioned,
        List<IssueId> logged,
        Standing standing,
        String title,
        List<Statement> statements,
        Set<Role> tags,
        Set<Role> untagged) {

    static final IssueFacts NONE = ofPreamble(Set.of(), List.of());

    IssueFacts {
        mentioned = Set.copyOf(mentioned);
        logged = List.copyOf(logged);
        statements = List.copyOf(statements);
        tags = Set.copyOf(tags);
        untagged = Set.copyOf(untagged);
    }

    static IssueFacts ofPreamble(Set<String> mentioned, List<IssueId> logged) {
        return new IssueFacts(Optional.empty(), mentioned, logged, Standing.OPEN, "", List.of(), Set.of(), Set.of());
    }

    /** How far an issue has come. */
    enum Standing {
        OPEN,
        /** Somebody works on it. */
        ACTIVE,
        /** Over, by its file or by its status. */
        CLOSED
    }

    /** That this issue waits for another, or the other for this one. */
    record Statement(Relation relation, IssueId other) {}
}
