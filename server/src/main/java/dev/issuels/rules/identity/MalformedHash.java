package dev.issuels.rules.identity;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.FreshIds;
import dev.issuels.rules.repair.LostId;
import dev.issuels.rules.repair.Renumbering;
import dev.issuels.text.Words;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The id that HEAD has for the issue or that others name, or what is left of this one; otherwise with a new hash. */
    private static IssueId mended(IssueSubject subject, IssueId id) {
        return Stream.of(
                        LostId.of(subject.subject(), subject.placed()).filter(id::hasSameNumber).stream(),
                        NearlyId.hashes(id.hash().orElse(""))
                                .map(hash -> withHash(id, hash))
                                .filter(IssueId::isWellFormed),
                        named(subject, id).stream())
                .flatMap(ids -> ids)
                .findFirst()
                .orElseGet(() -> withHash(id, FreshIds.hash(Renumbering.seed(subject))));
    }

    /** The id with nearly the same hash by which somebody means this issue, since there is no other with it. */
    private static Optional<IssueId> named(IssueSubject subject, IssueId id) {
        Workspace workspace = subject.workspace();
        List<String> hashes = workspace.index().filesNaming(id).stream()
                .flatMap(uri -> workspace.file(uri).stream())
                .flatMap(file -> file.content().mentions())
                .map(Mention::id)
                .filter(mention -> mention.hasSameNumber(id) && mention.isWellFormed())
                .filter(mention -> !workspace.index().hasTarget(mention))
                .flatMap(mention -> mention.hash().stream())
                .distinct()
                .toList();
        return Words.nearest(id.hash().orElse(""), hashes).map(hash -> withHash(id, hash));
    }

    private static IssueId withHash(IssueId id, String hash) {
        return new IssueId(id.prefix(), id.number(), Optional.of(hash));
    }
}
