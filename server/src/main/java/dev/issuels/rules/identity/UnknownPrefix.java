package dev.issuels.rules.identity;

import dev.issuels.rules.Example;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Words;
import dev.issuels.workspace.Index;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        Set<String> known = new TreeSet<>(subject.schema().prefixes());
        known.addAll(subject.settings().prefixes());
        Index index = subject.workspace().index();
        if (!known.contains(prefix) && !index.isInUse(prefix)) {
            index.prefixes().stream().filter(index::isInUse).forEach(known::add);
            findings.add(
                    declared.get().prefix(), "prefix '" + prefix + "' is unknown" + Words.didYouMean(prefix, known));
        }
    }
}
