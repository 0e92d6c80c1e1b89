package dev.issuels.workspace;

import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Mention;
import dev.issuels.issue.PlacedIssue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What other files may want to know of one: which ids it declares and which it mentions.
 *
 * <p>No offsets, so that typing in a body changes no fact.
 *
 * @param declared the issues of the file in their order, then those that a history file logs
 * @param mentioned the short forms of all ids that the file mentions
 */
public record Facts(List<Declaration> declared, Set<String> mentioned) {

    static final Facts NONE = new Facts(List.of(), Set.of());

    /** How many ids one log entry may stand for; a longer range is a slip of the pen. */
    private static final int LONGEST_RANGE = 500;

    public Facts {
        declared = List.copyOf(declared);
        mentioned = Set.copyOf(mentioned);
    }

    /**
     * An id that a file gives to an issue.
     *
     * @param logged whether a history file only logs the issue, in a heading or a table
     */
    public record Declaration(String uri, IssueId id, boolean logged) {}

    static Facts of(String uri, FileRole role, IssueFile content) {
        List<Declaration> declared = new ArrayList<>();
        Set<String> mentioned = new HashSet<>();
        content.preamble().body().mentions().forEach(mention -> add(mention, mentioned));
        for (PlacedIssue placed : content.issues()) {
            Issue issue = placed.issue();
            issue.id().ifPresent(id -> declared.add(new Declaration(uri, id, false)));
            issue.mentions().forEach(mention -> add(mention, mentioned));
        }
        if (role.history()) {
            content.log().forEach(entry -> addLogged(uri, entry, declared));
        }
        return new Facts(declared, mentioned);
    }

    private static void add(Mention mention, Set<String> mentioned) {
        mentioned.add(mention.id().shortForm());
        mention.rangeEnd().ifPresent(end -> mentioned.add(end.shortForm()));
    }

    private static void addLogged(String uri, LogEntry entry, List<Declaration> declared) {
        IssueId first = entry.id();
        declared.add(new Declaration(uri, first, true));
        if (entry.lastOfRange().isEmpty()) {
            return;
        }
        int last = Math.min(entry.lastOfRange().get().ordinal(), first.ordinal() + LONGEST_RANGE);
        String width = "%0" + first.number().length() + "d";
        for (int number = first.ordinal() + 1; number <= last; number++) {
            IssueId id = new IssueId(first.prefix(), width.formatted(number), Optional.empty());
            declared.add(new Declaration(uri, id, true));
        }
    }
}
