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
import dev.issuels.rules.repair.SettingsEdits;
import dev.issuels.text.Words;
import dev.issuels.workspace.Index;
import dev.issuels.workspace.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A prefix that is used by this issue alone. */
final class UnknownPrefix implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "unknown-prefix",
            Severity.HINT,
            "A prefix that is neither built in nor set, and that no second issue uses.",
            "A prefix of its own is most often a slip. List it under `prefixes` in the settings if it is not.",
            Example.fields("id: \"BGU-001@a1b2c3\""),
            Example.fields("id: \"BUG-001@a1b2c3\""));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Optional<DeclaredId> declared = DeclaredId.of(subject.issue());
        if (declared.isEmpty()) {
            return;
        }
        String prefix = declared.get().id().prefix();
        if (!isKnown(subject, prefix)) {
            findings.add(
                    declared.get().prefix(),
                    "prefix '" + prefix + "' is unknown" + Words.didYouMean(prefix, known(subject)));
        }
    }

    private static boolean isKnown(IssueSubject subject, String prefix) {
        return subject.schema().prefixes().contains(prefix)
                || subject.settings().prefixes().contains(prefix)
                || subject.index().isInUse(prefix);
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return DeclaredId.of(subject.issue()).stream()
                .map(DeclaredId::id)
                .flatMap(id -> Stream.concat(
                        Words.nearest(id.prefix(), known(subject)).stream()
                                .filter(prefix -> !Renumbering.isCommitted(subject, id))
                                .map(prefix -> Renumbering.fix(subject, id, inPrefix(subject, id, prefix))),
                        SettingsEdits.allowing(subject, Settings.PREFIXES, id.prefix()).stream()))
                .toList();
    }

    /** The id with another prefix, and another number if that one is taken. */
    private static IssueId inPrefix(IssueSubject subject, IssueId id, String prefix) {
        IssueId same = new IssueId(prefix, id.number(), id.hash());
        boolean taken = !subject.workspace().index().declarations(same).isEmpty();
        String number =
                taken ? new FreshIds(subject.workspace()).next(prefix, "").number() : id.number();
        return new IssueId(prefix, number, id.hash());
    }

    private static Set<String> known(IssueSubject subject) {
        Set<String> known = new TreeSet<>(subject.schema().prefixes());
        known.addAll(subject.settings().prefixes());
        Index index = subject.index();
        index.prefixes().stream().filter(index::isInUse).forEach(known::add);
        return known;
    }
}
