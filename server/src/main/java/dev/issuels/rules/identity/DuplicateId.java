package dev.issuels.rules.identity;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.identity.DeclaringPlace.Others;
import dev.issuels.rules.repair.FreshIds;
import dev.issuels.rules.repair.Renumbering;
import dev.issuels.workspace.Facts.Declaration;
import java.util.List;
import java.util.Optional;

/**
 * A whole id that two front matters declare.
 *
 * <p>An entry of a history's log is no copy: it tells of an issue whose front matter may stand elsewhere.
 * Of an issue that was moved to the history and not removed where it was, only the copy there is reported.
 */
final class DuplicateId implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "duplicate-id",
            Severity.ERROR,
            "An id that several issues have.",
            "Nobody can tell which of them is meant. Most often one was copied, or moved and not removed."
                    + " An issue that was moved to a history file is reported where it was left.",
            Example.file(Example.ISSUE + "\n" + Example.issue("BUG-001@a1b2c3", "Coupons outlive their order")),
            Example.file(Example.ISSUE + "\n" + Example.issue("BUG-002@d4e5f6", "Coupons outlive their order")));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        DeclaredId.of(subject.issue())
                .filter(declared -> declared.id().isWhole())
                .ifPresent(declared -> check(subject, declared, findings));
    }

    /** Mentions stay: whom they mean nobody can say. */
    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return DeclaredId.of(subject.issue()).stream()
                .map(own -> new FreshIds(subject.workspace()).next(own.id().prefix(), Renumbering.seed(subject)))
                .map(fresh -> subject.fix(
                        "Change the id to '" + fresh.shortForm() + "'",
                        subject.replacing(finding.span(), fresh.toString())))
                .toList();
    }

    private static void check(IssueSubject subject, DeclaredId own, Findings findings) {
        if (subject.inHistory() && wasLeftBehind(subject, own.id())) {
            return;
        }
        Others copies = DeclaringPlace.others(
                subject, own, place -> !place.logged() && place.id().equals(own.id()));
        if (copies.places().isEmpty()) {
            return;
        }
        findings.addRelated(
                own.whole(),
                "id '" + own.id() + "' is used " + times(copies),
                copies.related(place -> "also used here"));
    }

    /** Whether this is an issue that was moved here and not removed there: then the copy there is the mistake. */
    private static boolean wasLeftBehind(IssueSubject subject, IssueId id) {
        Optional<String> title = subject.issue().text(Keys.TITLE);
        if (subject.index().declarations(id).size() < 2) {
            return false;
        }
        return subject.workspace().index().declarations(id).stream()
                .map(Declaration::uri)
                .distinct()
                .flatMap(uri -> subject.workspace().file(uri).stream())
                .filter(file -> !file.role().history())
                .filter(file -> file.project().equals(subject.subject().file().project()))
                .flatMap(file -> file.declaring(id))
                .map(PlacedIssue::issue)
                .filter(issue ->
                        !issue.conflicted() && issue.id().filter(id::equals).isPresent())
                .anyMatch(issue -> issue.text(Keys.TITLE).equals(title));
    }

    private static String times(Others copies) {
        int others = copies.places().size();
        if (copies.more()) {
            return "more than " + (others + 1) + " times";
        }
        return others == 1 ? "twice" : others + 1 + " times";
    }
}
