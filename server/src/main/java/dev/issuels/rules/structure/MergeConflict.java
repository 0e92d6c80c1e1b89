package dev.issuels.rules.structure;

import dev.issuels.issue.SyntaxProblem;
import dev.issuels.rules.Example;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.SyntaxRule;

/** A marker of a merge conflict. */
final class MergeConflict implements SyntaxRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "merge-conflict",
            Severity.ERROR,
            "A marker that git left behind in a merge conflict.",
            "Nothing can be said of an issue that has two texts,"
                    + " so no other rule looks at it until the conflict is resolved.",
            Example.fields("""
                    <<<<<<< HEAD
                    status: proposed
                    =======
                    status: in-progress
                    >>>>>>> topic
                    """),
            Example.fields("status: in-progress"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public SyntaxProblem.Kind kind() {
        return SyntaxProblem.Kind.MERGE_CONFLICT;
    }

    @Override
    public String message(SyntaxProblem problem) {
        return "merge conflict is not resolved";
    }
}
