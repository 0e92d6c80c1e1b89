package dev.issuels.rules;

import java.util.List;

/** A rule: what it looks for and what it has to say about it. Stateless. */
public interface Rule {

    RuleDoc doc();

    /** Adds what the rule finds in one issue file. */
    void check(Subject subject, Findings findings);

    /** Ways to mend a finding of this rule, the most obvious first. */
    default List<Fix> fixes(Subject subject, Finding finding) {
        return List.of();
    }

    default String code() {
        return doc().code();
    }
}
