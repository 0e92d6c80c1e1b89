package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Field;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A date that is not ISO 8601, names no day of the calendar, or is still to come. */
final class InvalidDate implements IssueRule {

    /** How many days ahead of the user's day a date may be: it can be tomorrow already in another time zone. */
    private static final int GRACE = 1;

    private static final RuleDoc DOC = RuleDoc.of(
            "invalid-date",
            Severity.ERROR,
            "A date that is not ISO 8601, does not exist, or lies in the future.",
            "Dates are sorted and compared as text, which works for `YYYY-MM-DD` and for ISO 8601 date-times only. "
                    + "What is written down or done cannot have been so after today; "
                    + "one day of grace is for time zones.",
            Example.fields("created: 02.06.2025\n"),
            Example.fields("created: 2025-06-02\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        for (Field field : Fields.sound(subject, Kind.DATE)) {
            field.scalar()
                    .ifPresent(scalar -> defect(subject, field, scalar.text())
                            .ifPresent(message -> findings.add(scalar.content(), message)));
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        String written = subject.placed().slice(finding.span());
        Optional<Fix> meant = Days.guess(written)
                .filter(day -> !day.isAfter(subject.today()))
                .filter(day -> Days.parse(written).isEmpty())
                .map(day -> replacing(subject, finding, day).asPreferred());
        return Stream.concat(meant.stream(), Stream.of(replacing(subject, finding, subject.today())))
                .toList();
    }

    private static Fix replacing(IssueSubject subject, Finding finding, LocalDate day) {
        return subject.fix("Replace with '" + day + "'", subject.replacing(finding.span(), day.toString()));
    }

    private static Optional<String> defect(IssueSubject subject, Field field, String text) {
        if (!Days.isIso(text)) {
            return Optional.of(notIso(text));
        }
        Optional<LocalDate> day = Days.parse(text);
        if (day.isEmpty()) {
            return Optional.of(Words.quoted(text) + " is no day of the calendar");
        }
        boolean early = day.get().isAfter(subject.today().plusDays(GRACE)) && mustBePast(subject, field);
        return early ? Optional.of(Words.quoted(text) + " is in the future") : Optional.empty();
    }

    private static String notIso(String text) {
        String advice = Days.guess(text)
                .map(day -> "did you mean '" + day + "'?")
                .orElse("write YYYY-MM-DD or an ISO 8601 date-time");
        return Words.quoted(text) + " is no date; " + advice;
    }

    /** An open issue may name the day on which somebody means to complete it. */
    private static boolean mustBePast(IssueSubject subject, Field field) {
        return !field.key().equals(Keys.COMPLETED) || subject.isClosed();
    }
}
