package dev.issuels.rules.tracker;

import dev.issuels.issue.Field;
import dev.issuels.issue.Issue;
import dev.issuels.issue.Value.Scalar;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.workspace.Facts.Owner;
import dev.issuels.workspace.Index;
import java.util.List;
import java.util.Optional;

/** A title that another open issue of the project has as well. */
final class DuplicateTitle implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "duplicate-title",
            Severity.WARNING,
            "A title that several open issues have, whatever the case.",
            "Most often somebody has written down twice what is one issue; otherwise a list does not tell the two apart."
                    + " Copies of one id are `duplicate-id` alone.",
            TwoIssues.of("title: \"Coupons outlive their order\"\n", "title: \"coupons outlive their  order\"\n"),
            TwoIssues.of("title: \"Cart loses its items\"\n", "title: \"Coupons outlive their order\"\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Optional<Scalar> title = title(subject.issue());
        if (title.isEmpty() || subject.isClosed()) {
            return;
        }
        List<Owner> owners = subject.index().titled(title.get().text());
        if (owners.size() > 1) {
            check(subject, title.get(), owners, findings);
        }
    }

    private static void check(IssueSubject subject, Scalar title, List<Owner> owners, Findings findings) {
        List<OtherIssue> others = OtherIssue.among(owners, subject, file -> file.titled(title.text()));
        if (others.isEmpty()) {
            return;
        }
        List<OtherIssue> named = others.subList(0, Math.min(others.size(), Index.MOST_NAMED));
        String names = OtherIssue.names(named);
        findings.addRelated(
                title.content(),
                "title is also that of " + (names.isEmpty() ? "another open issue" : names)
                        + (named.size() < others.size() ? " and more" : ""),
                named.stream()
                        .flatMap(other -> title(other.placed().issue()).stream()
                                .map(same -> other.related(same.content(), "has the same title")))
                        .toList());
    }

    private static Optional<Scalar> title(Issue issue) {
        return issue.field(Keys.TITLE).flatMap(Field::scalar);
    }
}
