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
import dev.issuels.rules.repair.FreshIds;
import dev.issuels.rules.repair.Renumbering;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A hash that is not six lower-case hexadecimal digits; only a hint once others may refer to it. */
final class MalformedHash implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
                    "malformed-hash",
                    Severity.WARNING,
                    "A hash that is not six lower-case hexadecimal digits.",
                    "A hash made up by hand is likely to be made up twice."
                            + " In history files, and for an id that is committed already, this is but a hint, since an"
                            + " id never changes.",
                    Example.fields("id: \"BUG-001@cart01\""),
                    Example.fields("id: \"BUG-001@a1b2c3\""))
            .inHistory(Severity.HINT);

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Optional<DeclaredId> declared = DeclaredId.of(subject.issue());
        if (declared.isEmpty() || declared.get().id().isWellFormed()) {
            return;
        }
        String hash = declared.get().id().hash().orElse("");
        if (hash.isEmpty()) {
            return;
        }
        String message = "hash '" + hash + "' is not six lower-case hexadecimal digits";
        if (Renumbering.isCommitted(subject, declared.get().id())) {
            findings.add(Severity.HINT, declared.get().hash(), message);
        } else {
            findings.add(declared.get().hash(), message);
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return DeclaredId.of(subject.issue()).stream()
                .map(DeclaredId::id)
                .filter(id -> !Renumbering.isCommitted(subject, id) && !subject.inHistory())
                .map(id -> Renumbering.fix(subject, id, mended(subject, id)).asPreferred())
                .toList();
    }

    /** The id with the hash in lower case where that mends it, otherwise with a new one. */
    private static IssueId mended(IssueSubject subject, IssueId id) {
        IssueId lower = new IssueId(id.prefix(), id.number(), id.hash().map(hash -> hash.toLowerCase(Locale.ROOT)));
        String fresh = FreshIds.hash(Renumbering.seed(subject));
        return lower.isWellFormed() ? lower : new IssueId(id.prefix(), id.number(), Optional.of(fresh));
    }
}
