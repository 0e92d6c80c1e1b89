package dev.issuels.rules.identity;

import dev.issuels.issue.IssueId;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Finding.Related;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.Rule;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Subject;
import dev.issuels.text.Edit;
import dev.issuels.workspace.Facts.Declaration;
import java.util.List;

/** A short id that several issues with different hashes answer to; an issue that speaks of itself is understood. */
final class AmbiguousIssue implements Rule {

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
        Mentions.forEach(subject, mention -> {
            if (mention.id().isWhole() || mention.isOwn()) {
                return;
            }
            List<String> owners = owners(subject, mention.id());
            if (owners.size() > 1) {
                findings.addRelated(
                        mention.span(),
                        "'" + mention.id() + "' may mean " + String.join(" or ", owners),
                        related(subject, mention.id()));
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

    private static List<String> owners(Subject subject, IssueId id) {
        return subject.workspace().index().declarations(id).stream()
                .map(Declaration::id)
                .filter(IssueId::isWhole)
                .map(owner -> "'" + owner + "'")
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Related> related(Subject subject, IssueId id) {
        return DeclaringPlace.of(subject.workspace(), id, place -> place.id().isWhole())
                .related(place -> "'" + place.id() + "'");
    }
}
