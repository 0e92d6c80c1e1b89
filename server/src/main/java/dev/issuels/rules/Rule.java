package dev.issuels.rules;

/** A rule: what it looks for and what it has to say about it. Stateless. */
public interface Rule {

    RuleDoc doc();

    /** Adds what the rule finds in one issue file. */
    void check(Subject subject, Findings findings);

    default String code() {
        return doc().code();
    }
}
