package dev.issuels.workspace.listing;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Relation;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.issue.schema.Schema.Trait;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The issue to work on next: what somebody has begun, then the shortlist, then the most urgent; the backlog last, since
 * nobody has weighed its issues yet. Issues that wait for another one are passed over.
 *
 * @param reason why it comes first, in a few words
 */
public record NextIssue(ListedIssue issue, String reason) {

    /** How soon an issue is to be worked on; the reason tells why. */
    private record Rank(int urgency, String reason) {}

    private static final int BEGUN = 0;
    private static final int WANTED = 1;
    private static final int FIRST_PRIORITY = 2;

    /** The first of all; empty when no issue is open or all of them wait. */
    public static Optional<NextIssue> of(Workspace workspace) {
        return ListedIssue.all(workspace)
                .filter(listed -> !listed.isClosed() && !isWaiting(workspace, listed))
                .map(listed -> new Ranked(listed, rank(listed)))
                .min(Comparator.comparingInt(ranked -> ranked.rank.urgency))
                .map(ranked -> new NextIssue(ranked.listed, ranked.rank.reason));
    }

    /** An issue and how soon it is to be worked on. */
    private record Ranked(ListedIssue listed, Rank rank) {}

    private static Rank rank(ListedIssue listed) {
        if (listed.choice().filter(status -> status.is(Trait.ACTIVE)).isPresent()) {
            return new Rank(BEGUN, "is in progress");
        }
        List<String> priorities = listed.schema().choices(Keys.PRIORITY).stream()
                .map(Choice::value)
                .toList();
        String own = listed.file().role().priority().orElse(listed.priority());
        int place = priorities.indexOf(own);
        int urgency = FIRST_PRIORITY + (place < 0 ? priorities.size() : place);
        if (isIn(listed, FileRole.SHORTLIST)) {
            return new Rank(WANTED, "is on the shortlist");
        }
        if (isIn(listed, FileRole.BACKLOG)) {
            return new Rank(urgency + priorities.size() + 1, "is in the backlog, and nothing else is left");
        }
        return new Rank(urgency, place < 0 ? "is open" : "is the most urgent, with priority '" + own + "'");
    }

    private static boolean isIn(ListedIssue listed, String stem) {
        String name = listed.file().name();
        return name.startsWith(stem + ".") || name.startsWith(stem + "-");
    }

    /** Whether the issue says so by its status, or an issue that must come first is open. */
    private static boolean isWaiting(Workspace workspace, ListedIssue listed) {
        return listed.choice().filter(status -> status.is(Trait.BLOCKED)).isPresent()
                || blockers(workspace, listed).findAny().isPresent();
    }

    /** The open issues that must come first, by what either side says. */
    private static Stream<IssueId> blockers(Workspace workspace, ListedIssue listed) {
        Stream<IssueId> own = listed.placed()
                .issue()
                .mentions()
                .filter(mention -> mention.relation() == Relation.BLOCKED_BY)
                .flatMap(mention -> workspace.index().openTarget(mention.id()).stream());
        Stream<IssueId> others = listed.placed().issue().id().stream()
                .flatMap(id -> workspace.index().saying(Relation.BLOCKS, id).stream());
        return Stream.concat(own, others)
                .filter(other ->
                        listed.placed().issue().id().filter(other::equals).isEmpty());
    }
}
