package dev.issuels.rules.structure;

import dev.issuels.issue.Field;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.FieldEdits;
import dev.issuels.text.Edit;
import java.util.HashMap;
import java.util.List;
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
                        subject.file().uri(),
                        earlier.keySpan(),
                        "the first '" + field.key() + "', which counts");
            }
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return subject.issue().frontMatter().fields().stream()
                .filter(field -> field.keySpan().equals(finding.span()))
                .map(field -> removing(subject, field))
                .toList();
    }

    /** Safe where nothing is lost. */
    private static Fix removing(IssueSubject subject, Field later) {
        Edit edit = FieldEdits.of(subject).removing(later);
        Fix fix = subject.fix("Remove the later '" + later.key() + "'", edit).asPreferred();
        boolean same = subject.issue()
                .field(later.key())
                .filter(first -> written(subject, first).equals(written(subject, later)))
                .isPresent();
        return same ? fix.asSafe() : fix;
    }

    private static String written(IssueSubject subject, Field field) {
        return subject.placed().slice(field.value().span());
    }
}
