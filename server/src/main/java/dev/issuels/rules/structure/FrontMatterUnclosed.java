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
import dev.issuels.text.Span;
import java.util.List;

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

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        return subject.file().content().issueAt(finding.span().start()).stream()
                .map(placed -> {
                    Span block = placed.inFile(placed.issue().frontMatter().block());
                    String yaml = placed.text().slice(block);
                    Edit edit =
                            Edit.insertion(block.start() + yaml.stripTrailing().length(), "\n---");
                    return Fix.of(
                                    "Insert '---' below the last key",
                                    subject.file().uri(),
                                    edit)
                            .asPreferred()
                            .asSafe();
                })
                .toList();
    }
}
