package dev.issuels.rules.structure;

import dev.issuels.issue.SyntaxProblem;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Fix;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Subject;
import dev.issuels.rules.SyntaxRule;
import dev.issuels.text.Edit;
import java.util.List;

/** A delimiter that is not three dashes. */
final class FrontMatterDelimiter implements SyntaxRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "front-matter-delimiter",
            Severity.WARNING,
            "A front-matter delimiter that is not three dashes.",
            "Only `---` delimits a front matter for other tools; a longer line is an ordinary rule to them, and a shorter one is text.",
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
        return "delimiter is not three dashes";
    }

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        Edit edit = new Edit(finding.span(), "---");
        return List.of(Fix.of("Replace with '---'", subject.file().uri(), edit)
                .asPreferred()
                .asSafe());
    }
}
