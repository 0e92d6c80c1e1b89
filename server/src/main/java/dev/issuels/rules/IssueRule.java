package dev.issuels.rules;

import dev.issuels.issue.PlacedIssue;

/** A rule that looks at one issue at a time; an issue in a merge conflict is left alone. */
public interface IssueRule extends Rule {

    /** Adds what the rule finds in one issue; the spans it adds count from the issue's start. */
    void check(IssueSubject subject, Findings findings);

    @Override
    default void check(Subject subject, Findings findings) {
        for (PlacedIssue placed : subject.file().content().issues()) {
            if (!placed.issue().conflicted()) {
                check(new IssueSubject(subject, placed), findings.within(placed.start()));
            }
        }
    }
}
