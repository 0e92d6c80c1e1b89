package dev.issuels.rules.structure;

import dev.issuels.issue.SyntaxProblem;
import dev.issuels.rules.Example;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.SyntaxRule;

/** A front matter that no delimiter directly above opens. */
final class FrontMatterUnopened implements SyntaxRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "front-matter-unopened",
            Severity.WARNING,
            "A front matter whose first key has no `---` directly above it.",
            "Blank lines between the delimiter and the first key are easily taken for the end of the issue before."
                    + " Other tools then see no front matter at all.",
            Example.replacing("---\nid:", "---\n\nid:"),
            Example.replacing("---\nid:", "---\nid:"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public SyntaxProblem.Kind kind() {
        return SyntaxProblem.Kind.FRONT_MATTER_UNOPENED;
    }

    @Override
    public String message(SyntaxProblem problem) {
        return "no '---' directly above the first key";
    }
}
