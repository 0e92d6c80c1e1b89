package dev.issuels.rules.tracker;

import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.issue.schema.Schema.Trait;
import dev.issuels.rules.Finding.Related;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.workspace.Facts.Owner;
import dev.issuels.workspace.Index;
import dev.issuels.workspace.PlacedFile;
import java.util.List;
import java.util.Optional;

/** One of several issues of a project that somebody works on. */
final class SeveralInProgress implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "several-in-progress",
            Severity.INFO,
            "An issue in progress while others of the project are as well.",
            "What is begun and not finished helps nobody, and often the status of one was just left as it is."
                    + " Where several people work on one project, turn the rule off.",
            TwoIssues.of("status: in-progress\n", "status: in-progress\n"),
            TwoIssues.of("status: in-progress\n", "status: proposed\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Optional<Choice> active = subject.status().filter(status -> status.is(Trait.ACTIVE));
        if (active.isEmpty() || subject.inHistory()) {
            return;
        }
        List<Owner> owners = subject.index().active(subject.file().project());
        if (owners.size() < 2) {
            return;
        }
        boolean many = owners.size() > Index.MOST_NAMED;
        List<OtherIssue> others = many ? List.of() : OtherIssue.among(owners, subject, PlacedFile::active);
        if (many || !others.isEmpty()) {
            String count = many ? "more than " + Index.MOST_NAMED : String.valueOf(others.size() + 1);
            String message = count + " issues are '" + active.get().value() + "' at once";
            Standings.status(subject.issue())
                    .ifPresent(status -> findings.addRelated(status.content(), message, related(others)));
        }
    }

    private static List<Related> related(List<OtherIssue> others) {
        return others.stream()
                .flatMap(other -> Standings.status(other.placed().issue()).stream()
                        .map(status -> other.related(status.content(), "in progress as well")))
                .toList();
    }
}
