package dev.issuels.rules.structure;

import dev.issuels.issue.Field;
import dev.issuels.issue.Value;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.FieldEdits;
import dev.issuels.rules.repair.ListEdits;
import dev.issuels.text.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
                .flatMap(field -> Stream.concat(joining(subject, field).stream(), Stream.of(removing(subject, field))))
                .toList();
    }

    /** Two lists made one, where the later one has something of its own and no comments, which would be lost. */
    private static Optional<Fix> joining(IssueSubject subject, Field later) {
        Edit removing = FieldEdits.of(subject).removing(later);
        List<String> items = own(subject, later);
        if (items.isEmpty() || subject.placed().text().slice(removing.span()).contains(" #")) {
            return Optional.empty();
        }
        Edit adding = new ListEdits(subject.placed(), subject.schema()).adding(later.key(), items);
        return Optional.of(subject.fix("Join the two lists '" + later.key() + "'", adding, removing)
                .asPreferred());
    }

    /** The items that only the later of two lists has; none where one of them is no list. */
    private static List<String> own(IssueSubject subject, Field later) {
        return subject.issue()
                .field(later.key())
                .filter(first -> first.value() instanceof Value.Sequence && later.value() instanceof Value.Sequence)
                .map(first -> {
                    List<String> items = new ArrayList<>(texts(later));
                    items.removeAll(texts(first));
                    return items;
                })
                .orElse(new ArrayList<>());
    }

    private static List<String> texts(Field field) {
        return field.scalars().stream().map(Value.Scalar::text).distinct().toList();
    }

    /** Safe where nothing is lost, the most obvious one where there is nothing to join. */
    private static Fix removing(IssueSubject subject, Field later) {
        Edit edit = FieldEdits.of(subject).removing(later);
        Fix fix = subject.fix("Remove the later '" + later.key() + "'", edit);
        boolean same = subject.issue()
                .field(later.key())
                .filter(first -> written(subject, first).equals(written(subject, later)))
                .isPresent();
        if (same) {
            return fix.asPreferred().asSafe();
        }
        return joining(subject, later).isPresent() ? fix : fix.asPreferred();
    }

    private static String written(IssueSubject subject, Field field) {
        return subject.placed().slice(field.value().span());
    }
}
