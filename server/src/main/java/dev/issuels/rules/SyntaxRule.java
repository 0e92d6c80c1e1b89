package dev.issuels.rules;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.SyntaxProblem;
import java.util.List;

/** A rule that reports one kind of the problems that the parser met. */
public interface SyntaxRule extends Rule {

    SyntaxProblem.Kind kind();

    /** What to say of a problem. */
    String message(SyntaxProblem problem);

    /** What to say of the place that a problem relates to. */
    default String relatedMessage() {
        return "";
    }

    @Override
    default void check(Subject subject, Findings findings) {
        IssueFile content = subject.file().content();
        report(content.preamble().problems(), subject, findings);
        for (PlacedIssue placed : content.issues()) {
            if (placed.issue().problems().isEmpty()) {
                continue;
            }
            if (!placed.issue().conflicted() || kind() == SyntaxProblem.Kind.MERGE_CONFLICT) {
                report(placed.issue().problems(), subject, findings.within(placed.start()));
            }
        }
    }

    private void report(List<SyntaxProblem> problems, Subject subject, Findings findings) {
        for (SyntaxProblem problem : problems) {
            if (problem.kind() != kind()) {
                continue;
            }
            if (problem.related().isPresent()) {
                findings.addRelated(
                        problem.span(),
                        message(problem),
                        subject.file().uri(),
                        problem.related().get(),
                        relatedMessage());
            } else {
                findings.add(problem.span(), message(problem));
            }
        }
    }
}
