package dev.issuels.rules.meta;

import dev.issuels.rules.Example;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Rule;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Subject;

/** A suppression that suppresses nothing; found where suppressions are applied, since only there it is known. */
public final class UnusedSuppression implements Rule {

    /** The code, for who must know that all rules have to run before this one. */
    public static final String CODE = "unused-suppression";

    private static final RuleDoc DOC = RuleDoc.of(
            CODE,
            Severity.HINT,
            "A comment that suppresses a rule which finds nothing there.",
            "It hides the next defect of that kind, and is often a slip in the code.",
            Example.fields("status: proposed # issue-ls: ignore unknown-status"),
            Example.fields("status: proposed"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    /** Finds nothing by itself: what a suppression suppresses is known when all other rules have run. */
    @Override
    public void check(Subject subject, Findings findings) {}
}
