package dev.issuels.rules.structure;

import dev.issuels.issue.SyntaxProblem;
import dev.issuels.rules.Example;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.SyntaxRule;

/** A front matter that no delimiter closes. */
final class FrontMatterUnclosed implements SyntaxRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "front-matter-unclosed",
            Severity.ERROR,
            "A front matter without a `---` below its last key.",
            "Without the delimiter only a guess tells where the body begins.",
            Example.replacing("  - src/cart.py\n---\n", "  - src/cart.py\n"),
            Example.replacing("  - src/cart.py\n---\n", "  - src/cart.py\n---\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public SyntaxProblem.Kind kind() {
        return SyntaxProblem.Kind.FRONT_MATTER_UNCLOSED;
    }

    @Override
    public String message(SyntaxProblem problem) {
        return "front matter has no closing '---'";
    }
}
