package dev.issuels.rules.structure;

import dev.issuels.issue.SyntaxProblem;
import dev.issuels.rules.Example;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.SyntaxRule;

/** A body without a front matter. */
final class MissingFrontMatter implements SyntaxRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "missing-front-matter",
            Severity.ERROR,
            "A body that follows a separator without a front matter.",
            "Without a front matter it has no id, so it is no issue: no tool lists it, and nobody can refer to it.",
            Example.file(Example.ISSUE + "\n---\n\n### Problem\nCoupons stay after the order.\n"),
            Example.file(Example.ISSUE));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public SyntaxProblem.Kind kind() {
        return SyntaxProblem.Kind.MISSING_FRONT_MATTER;
    }

    @Override
    public String message(SyntaxProblem problem) {
        return "body has no front matter";
    }
}
