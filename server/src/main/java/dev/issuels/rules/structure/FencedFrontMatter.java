package dev.issuels.rules.structure;

import dev.issuels.issue.SyntaxProblem;
import dev.issuels.rules.Example;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.SyntaxRule;

/** A front matter inside a code fence. */
final class FencedFrontMatter implements SyntaxRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "fenced-front-matter",
            Severity.INFO,
            "A front matter inside a code fence.",
            "To Markdown it is a piece of code, and to other tools no issue.",
            Example.file("## BUG-001@a1b2c3\n\n```yaml\n"
                    + Example.ISSUE.substring(4).replace("---", "```")),
            Example.file(Example.ISSUE));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public SyntaxProblem.Kind kind() {
        return SyntaxProblem.Kind.FENCED_FRONT_MATTER;
    }

    @Override
    public String message(SyntaxProblem problem) {
        return "front matter stands in a code fence";
    }
}
