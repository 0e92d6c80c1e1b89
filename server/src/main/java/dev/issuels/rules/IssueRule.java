package dev.issuels.rules;

import java.util.List;

/**
 * A rule that looks at one issue at a time; an issue in a merge conflict is left alone.
 *
 * <p>What it finds is kept as long as nothing has changed that it has looked at; {@link IssueSubject} says what that is.
 */
public interface IssueRule extends Rule {

    /** Adds what the rule finds in one issue; the spans it adds count from the issue's start. */
    void check(IssueSubject subject, Findings findings);

    /** Ways to mend a finding of this rule, whose span counts from the issue's start. */
    default List<Fix> fixes(IssueSubject subject, Finding finding) {
        return List.of();
    }

    @Override
    default List<Fix> fixes(Subject subject, Finding finding) {
        return subject.file()
                .content()
                .issueAt(finding.span().start())
                .map(placed -> fixes(new IssueSubject(subject, placed), finding.shifted(-placed.start())))
                .orElse(List.of());
    }

    /** Adds what the rule finds outside of all issues, which is nothing. */
    @Override
    default void check(Subject subject, Findings findings) {}
}
