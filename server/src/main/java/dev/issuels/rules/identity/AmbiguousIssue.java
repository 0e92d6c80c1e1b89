package dev.issuels.rules.identity;

import dev.issuels.issue.IssueId;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Subject;
import dev.issuels.rules.identity.Mentions.Made;
import dev.issuels.text.Edit;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.Index;
import dev.issuels.workspace.Workspace;
import java.util.List;

/** A short id that several issues with different hashes answer to; an issue that speaks of itself is understood. */
final class AmbiguousIssue implements IssueRule {

    private static final String TWO_OWNERS = "\n" + Example.issue("BUG-002@d4e5f6", "Coupons outlive their order")
            + "\n" + Example.issue("BUG-002@e5f6a7", "Prices are rounded twice");

    private static final RuleDoc DOC = RuleDoc.of(
            "ambiguous-issue",
            Severity.WARNING,
            "A short id that several issues have.",
            "Only the hash tells which of them is meant. The prose of history files is left alone.",
            Example.file(Example.ISSUE + "\nSee BUG-002.\n" + TWO_OWNERS),
            Example.file(Example.ISSUE + "\nSee BUG-002.\n\n"
                    + Example.issue("BUG-002@d4e5f6", "Coupons outlive their order")));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Mentions.ofPreamble(subject).forEach(made -> {
            List<String> owners = owners(made, subject.workspace().index());
            if (owners.size() > 1) {
                add(made, owners, subject.workspace(), findings);
            }
        });
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Mentions.of(subject).forEach(made -> {
            List<String> owners = owners(made, subject.index());
            if (owners.size() > 1) {
                add(made, owners, subject.workspace(), findings);
            }
        });
    }

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        return IssueId.parse(subject.file().text().slice(finding.span())).stream()
                .flatMap(id -> subject.workspace().index().declarations(id).stream())
                .map(Declaration::id)
                .filter(IssueId::isWhole)
                .map(IssueId::toString)
                .distinct()
                .sorted()
                .map(owner ->
                        Fix.of("Replace with '" + owner + "'", subject.file().uri(), new Edit(finding.span(), owner)))
                .toList();
    }

    /** The issues that a mention may mean; none where it is understood. */
    private static List<String> owners(Made made, Index index) {
        if (made.id().isWhole() || made.isOwn()) {
            return List.of();
        }
        return index.declarations(made.id()).stream()
                .map(Declaration::id)
                .filter(IssueId::isWhole)
                .map(owner -> "'" + owner + "'")
                .distinct()
                .sorted()
                .toList();
    }

    private static void add(Made made, List<String> owners, Workspace workspace, Findings findings) {
        findings.addRelated(
                made.mention().span(),
                "'" + made.id() + "' may mean " + String.join(" or ", owners),
                DeclaringPlace.of(workspace, made.id(), place -> place.id().isWhole())
                        .related(place -> "'" + place.id() + "'"));
    }
}
