package dev.issuels.rules.identity;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Value.Scalar;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.FreshIds;
import dev.issuels.rules.repair.KeyDefaults;
import dev.issuels.rules.repair.LostId;
import dev.issuels.rules.repair.Renumbering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An id that is not of the form PREFIX-NUMBER@HASH; a hash that is there is left to {@link MalformedHash}. */
final class MalformedId implements IssueRule {

    private static final int SHORTEST_NUMBER = 3;

    private static final RuleDoc DOC = RuleDoc.of(
            "malformed-id",
            Severity.ERROR,
            "An id that is not of the form `PREFIX-NUMBER@HASH`.",
            "Other issues can only refer to an id that everybody reads alike."
                    + " The prefix is upper case, the number has at least three digits, the hash tells apart issues"
                    + " that were given the same number on two branches.",
            Example.fields("id: bug-1"),
            Example.fields("id: BUG-001@a1b2c3"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Optional<Scalar> value = subject.issue().field(Keys.ID).flatMap(field -> field.scalar());
        value.ifPresent(id -> defect(id.text()).ifPresent(message -> findings.add(id.content(), message)));
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        Optional<NearlyId> nearly = NearlyId.of(subject.placed().slice(finding.span()));
        String hash = FreshIds.hash(Renumbering.seed(subject));
        Optional<IssueId> lost = LostId.of(subject.subject(), subject.placed());
        Optional<IssueId> repaired =
                lost.or(() -> nearly.map(id -> id.repaired(hash)).filter(id -> isFree(subject, id)));
        String prefix = nearly.map(NearlyId::upperPrefix)
                .orElseGet(() ->
                        KeyDefaults.of(subject.subject(), subject.placed()).prefix());
        IssueId next = new FreshIds(subject.workspace()).next(prefix, Renumbering.seed(subject));
        boolean isAll =
                lost.isPresent() || nearly.filter(id -> id.rest().isEmpty()).isPresent();
        return Stream.concat(
                        repaired
                                .map(id -> setting(subject, finding, id))
                                .map(fix -> isAll ? fix.asPreferred() : fix)
                                .stream(),
                        Stream.of(next)
                                .filter(id -> repaired.filter(id::hasSameNumber).isEmpty())
                                .map(id -> setting(subject, finding, id)))
                .toList();
    }

    /** Whether no other issue has the number; an id without a hash counts as this one's own. */
    private static boolean isFree(IssueSubject subject, IssueId id) {
        boolean own = DeclaredId.of(subject.issue())
                .filter(declared -> declared.id().hasSameNumber(id))
                .isPresent();
        return subject.workspace().index().declarations(id).size() <= (own ? 1 : 0);
    }

    private static Fix setting(IssueSubject subject, Finding finding, IssueId id) {
        return subject.fix("Change the id to '" + id + "'", subject.replacing(finding.span(), id.toString()));
    }

    private static Optional<String> defect(String id) {
        Optional<NearlyId> nearly = NearlyId.of(id).filter(NearlyId::plain);
        if (nearly.isEmpty()) {
            return Optional.of("'" + id + "' is no id of the form PREFIX-NUMBER@HASH");
        }
        List<String> needs = new ArrayList<>();
        if (!nearly.get().prefix().equals(nearly.get().upperPrefix())) {
            needs.add("an upper-case prefix");
        }
        if (nearly.get().number().length() < SHORTEST_NUMBER) {
            needs.add("a number of at least three digits");
        }
        if (nearly.get().hash().isEmpty()) {
            needs.add("a hash");
        }
        return needs.isEmpty() ? Optional.empty() : Optional.of("id '" + id + "' needs " + joined(needs));
    }

    private static String joined(List<String> needs) {
        int last = needs.size() - 1;
        return last == 0 ? needs.get(0) : String.join(", ", needs.subList(0, last)) + " and " + needs.get(last);
    }
}
