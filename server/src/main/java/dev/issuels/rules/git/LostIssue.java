package dev.issuels.rules.git;

import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.Rule;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Subject;
import dev.issuels.workspace.git.CommittedIssue;
import java.util.List;

/** An open issue of HEAD that is nowhere any more; what a history file loses, {@link HistoryRewritten} reports. */
final class LostIssue implements Rule {

    private static final String KEPT = Example.issue("BUG-002@d4e5f6", "Coupons outlive their order");

    private static final RuleDoc DOC = RuleDoc.of(
            "lost-issue",
            Severity.WARNING,
            "An issue that HEAD has and no file any more.",
            "Issues are closed, not deleted: the history tells why nobody has to do them any more. "
                    + "Most often one was cut and never pasted, or went with a conflict. "
                    + "It is said on the first line of the file that HEAD has the issue in; an issue in any other file, "
                    + "or in the log of a history file, is not lost.",
            Example.file(KEPT + "\n" + Example.ISSUE).becoming(KEPT),
            Example.file(KEPT + "\n" + Example.ISSUE)
                    .becoming(KEPT + "\n"
                            + Example.ISSUE.replace("Cart loses its items", "Cart loses items over night")));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Committed committed = Committed.of(subject);
        losses(committed).forEach(loss -> findings.add(committed.firstLine(), loss.message()));
    }

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        Committed committed = Committed.of(subject);
        return losses(committed).stream()
                .filter(loss -> loss.message().equals(finding.message()))
                .map(loss -> Restoration.ofIssues(committed, loss.lost()))
                .limit(1)
                .toList();
    }

    private static List<Loss<CommittedIssue>> losses(Committed committed) {
        List<CommittedIssue> gone = committed.gone(committed.files(false).stream()
                .flatMap(file -> file.issues().stream())
                .toList());
        return Loss.of(
                gone,
                old -> "issue '" + old.id() + "' of HEAD is in no file any more",
                "issues of HEAD are in no file any more");
    }
}
