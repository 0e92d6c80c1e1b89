package dev.issuels.rules.identity;

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
import java.util.List;
import java.util.stream.Collectors;

/** A number that two issues with different hashes share; an id that is logged without a hash takes no part. */
final class NumberCollision implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "number-collision",
            Severity.WARNING,
            "A prefix and number that issues with different hashes share.",
            "People write short ids, and a short id such as `BUG-001` then means both."
                    + " It happens when two branches take the next free number.",
            Example.file(Example.ISSUE + "\n" + Example.issue("BUG-001@d4e5f6", "Coupons outlive their order")),
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

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return DeclaredId.of(subject.issue()).stream()
                .map(own -> Renumbering.fix(
                        subject,
                        own.id(),
                        new FreshIds(subject.workspace()).next(own.id().prefix(), Renumbering.seed(subject))))
                .toList();
    }

    private static void check(IssueSubject subject, DeclaredId own, Findings findings) {
        // Nobody else having the number is the usual case.
        boolean alone = subject.index().declarations(own.id()).stream()
                .allMatch(declaration -> declaration.id().means(own.id()));
        if (alone) {
            return;
        }
        Others others = DeclaringPlace.others(subject, own, place -> !place.id().means(own.id()));
        if (others.places().isEmpty()) {
            return;
        }
        String ids = others.places().stream()
                .map(place -> "'" + place.id() + "'")
                .distinct()
                .collect(Collectors.joining(", "));
        findings.addRelated(
                own.shortForm(),
                "'" + own.id().shortForm() + "' is also the number of " + ids + (others.more() ? " and more" : ""),
                others.related(place -> "has the same number"));
    }
}
