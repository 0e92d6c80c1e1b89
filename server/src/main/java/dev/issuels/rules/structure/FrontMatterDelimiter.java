package dev.issuels.rules.structure;

import dev.issuels.issue.SyntaxProblem;
import dev.issuels.rules.Example;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.SyntaxRule;

/** A delimiter that is too long. */
final class FrontMatterDelimiter implements SyntaxRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "front-matter-delimiter",
            Severity.WARNING,
            "A front-matter delimiter of more than three dashes.",
            "Only `---` delimits a front matter for other tools; a longer line is an ordinary rule to them.",
            Example.replacing("---\nid:", "-----\nid:"),
            Example.replacing("---\nid:", "---\nid:"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public SyntaxProblem.Kind kind() {
        return SyntaxProblem.Kind.FRONT_MATTER_DELIMITER;
    }

    @Override
    public String message(SyntaxProblem problem) {
        return "delimiter has more than three dashes";
    }
}
