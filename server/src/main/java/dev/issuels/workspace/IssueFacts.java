package dev.issuels.workspace;

import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Mention;
import dev.issuels.issue.Preamble;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What others may want to know of one issue, or of a preamble. No offsets, so that typing in a body changes no fact.
 *
 * @param id the id that the issue gives itself; a preamble has none
 * @param mentioned the short forms of all ids that it mentions
 * @param logged the ids that its text logs, if it stands in a history file
 */
record IssueFacts(Optional<IssueId> id, Set<String> mentioned, List<IssueId> logged) {

    /** How many ids one log entry may stand for; a longer range is a slip of the pen. */
    private static final int LONGEST_RANGE = 500;

    static final IssueFacts NONE = new IssueFacts(Optional.empty(), Set.of(), List.of());

    IssueFacts {
        mentioned = Set.copyOf(mentioned);
        logged = List.copyOf(logged);
    }

    static IssueFacts of(Issue issue, FileRole role) {
        return new IssueFacts(
                issue.id(), numbers(issue.mentions()), logged(issue.body().log(), role));
    }

    static IssueFacts of(Preamble preamble, FileRole role) {
        return new IssueFacts(
                Optional.empty(),
                numbers(preamble.body().mentions().stream()),
                logged(preamble.body().log(), role));
    }

    private static Set<String> numbers(Stream<Mention> mentions) {
        Set<String> numbers = new HashSet<>();
        mentions.forEach(mention -> {
            numbers.add(mention.id().shortForm());
            mention.rangeEnd().ifPresent(end -> numbers.add(end.shortForm()));
        });
        return numbers;
    }

    private static List<IssueId> logged(List<LogEntry> log, FileRole role) {
        if (!role.history() || log.isEmpty()) {
            return List.of();
        }
        List<IssueId> ids = new ArrayList<>();
        for (LogEntry entry : log) {
            ids.add(entry.id());
            entry.lastOfRange().ifPresent(last -> ids.addAll(behind(entry.id(), last)));
        }
        return ids;
    }

    /** The ids of a range but the first one. */
    private static List<IssueId> behind(IssueId first, IssueId last) {
        List<IssueId> ids = new ArrayList<>();
        int end = Math.min(last.ordinal(), first.ordinal() + LONGEST_RANGE);
        String width = "%0" + first.number().length() + "d";
        for (int number = first.ordinal() + 1; number <= end; number++) {
            ids.add(new IssueId(first.prefix(), width.formatted(number), Optional.empty()));
        }
        return ids;
    }
}
