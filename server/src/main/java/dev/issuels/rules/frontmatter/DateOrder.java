package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Example;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import java.time.LocalDate;
import java.util.Optional;

/** An issue completed before it was created. */
final class DateOrder implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "date-order",
            Severity.WARNING,
            "A completion on a day before the creation.",
            "One of the two dates is wrong, and with it every report on how long issues take.",
            Example.fields("created: 2025-06-02\ncompleted: 2025-05-30\nstatus: completed\n")
                    .in("history.md"),
            Example.fields("created: 2025-06-02\ncompleted: 2025-06-30\nstatus: completed\n")
                    .in("history.md")
                    .met());

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Optional<Value.Scalar> completed = Fields.soundScalar(subject, Keys.COMPLETED);
        Optional<LocalDate> end = completed.map(Value.Scalar::text).flatMap(Days::parse);
        Optional<LocalDate> start = Fields.soundScalar(subject, Keys.CREATED)
                .map(Value.Scalar::text)
                .flatMap(Days::parse);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            findings.add(
                    completed.get().content(),
                    "completed on '" + end.get() + "', before it was created on '" + start.get() + "'");
        }
    }
}
