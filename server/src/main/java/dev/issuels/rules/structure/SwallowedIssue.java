package dev.issuels.rules.structure;

import dev.issuels.issue.SyntaxProblem;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Fix;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Subject;
import dev.issuels.rules.SyntaxRule;
import java.util.List;

/** A code fence or a comment that runs into the next issue or the next section. */
final class SwallowedIssue implements SyntaxRule {

    private static final String NEXT = Example.issue("BUG-002@d4e5f6", "Coupons outlive their order");

    private static final RuleDoc DOC = RuleDoc.of(
            "swallowed-issue",
            Severity.ERROR,
            "A code fence, left open or nested wrongly, or a comment that runs into the next issue or the next section.",
            "Everything below the fence is code to Markdown,"
                    + " so that the next issue is shown as text and found by nobody; below a comment nothing is shown.",
            Example.file(Example.ISSUE + "\n### Notes\n```\nKeyError: 'cart'\n\n" + NEXT),
            Example.file(Example.ISSUE + "\n### Notes\n```\nKeyError: 'cart'\n```\n\n" + NEXT));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public SyntaxProblem.Kind kind() {
        return SyntaxProblem.Kind.SWALLOWED_ISSUE;
    }

    @Override
    public String message(SyntaxProblem problem) {
        return problem.detail();
    }

    @Override
    public String relatedMessage() {
        return "what is swallowed";
    }

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        return finding.related().stream()
                .map(Finding.Related::span)
                .flatMap(swallowed -> new LeftOpen(subject.file(), finding.span(), swallowed).fixes())
                .toList();
    }
}
