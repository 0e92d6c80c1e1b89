package dev.issuels.rules.tracker;

import dev.issuels.issue.Value.Scalar;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.moving.Destinations;
import dev.issuels.rules.repair.moving.IssueMove;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A priority that is not that of the file. */
final class PriorityFileMismatch implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "priority-file-mismatch",
            Severity.WARNING,
            "A priority that is not the one which the name of the file stands for.",
            "Whoever works through `critical.md` first misses a critical issue in `low.md`.",
            Example.fields("priority: low"),
            Example.fields("priority: high"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Optional<String> ofFile = subject.file().role().priority();
        Optional<Scalar> value = subject.issue().field(Keys.PRIORITY).flatMap(field -> field.scalar());
        if (ofFile.isEmpty() || value.isEmpty()) {
            return;
        }
        Optional<String> own = subject.priority().map(Choice::value);
        if (own.isPresent() && !own.equals(ofFile)) {
            findings.add(value.get().content(), "priority is '" + own.get() + "' in a file for '" + ofFile.get() + "'");
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        Stream<Fix> setting = subject.file().role().priority().stream()
                .map(priority -> subject.fix(
                        "Set the priority to '" + priority + "'", subject.replacing(finding.span(), priority)));
        Stream<Fix> moving = Destinations.of(subject)
                .flatMap(all -> all.forPriority(subject.priority().map(Choice::value)))
                .flatMap(to -> IssueMove.fix(subject, to))
                .stream();
        return Stream.concat(setting.map(Fix::asPreferred), moving).toList();
    }
}
