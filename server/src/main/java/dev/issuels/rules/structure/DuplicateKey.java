package dev.issuels.rules.structure;

import dev.issuels.issue.Field;
import dev.issuels.rules.Example;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import java.util.HashMap;
import java.util.Map;

/** A key that stands twice in a front matter. */
final class DuplicateKey implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "duplicate-key",
            Severity.ERROR,
            "A key that stands twice in a front matter.",
            "YAML forbids it: some tools take the first value, some the last, some neither.",
            Example.fields("status: proposed\nstatus: in-progress"),
            Example.fields("status: in-progress"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Map<String, Field> first = new HashMap<>();
        for (Field field : subject.issue().frontMatter().fields()) {
            Field earlier = first.putIfAbsent(field.key(), field);
            if (earlier != null) {
                findings.addRelated(
                        field.keySpan(),
                        "key '" + field.key() + "' stands twice",
                        subject.subject().file().uri(),
                        earlier.keySpan(),
                        "the first '" + field.key() + "', which counts");
            }
        }
    }
}
