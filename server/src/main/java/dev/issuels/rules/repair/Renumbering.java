package dev.issuels.rules.repair;

import dev.issuels.issue.IssueId;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;

/** Fixes that give an issue another id, which all mentions follow. */
public final class Renumbering {

    private Renumbering() {}

    /** Gives the issue another id. */
    public static Fix fix(IssueSubject subject, IssueId from, IssueId to) {
        var edits = new IdRenaming(subject.workspace(), subject.subject().file(), from, to).edits(subject.placed());
        return new Fix("Change the id to '" + to + "' everywhere", edits, false, false);
    }

    /** Whether HEAD has the id, so that it must not change unless it has to. */
    public static boolean isCommitted(IssueSubject subject, IssueId id) {
        return subject.folder()
                .filter(folder -> folder.head().has(id.toString()))
                .isPresent();
    }

    /** What a new hash of an issue follows from: no two issues say the same at the same place. */
    public static String seed(IssueSubject subject) {
        return subject.subject().file().uri()
                + subject.placed().start()
                + subject.placed().slice(subject.issue().frontMatter().block());
    }
}
