package dev.issuels.rules.tracker;

import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.issue.schema.Schema.Trait;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.moving.Closing;
import dev.issuels.rules.repair.moving.Destinations;
import dev.issuels.rules.repair.moving.IssueMove;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An open issue in a history file. */
final class OpenInHistory implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "open-in-history",
            Severity.WARNING,
            "A status that says that there is work left, in a history file.",
            "Nobody looks for work in the history, so that it is never done.",
            Example.fields("status: in-progress\n").in("history.md"),
            Example.fields("status: completed\ncompleted: 2025-06-30\n")
                    .in("history.md")
                    .met());

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Optional<Choice> open = subject.status().filter(status -> !status.is(Trait.CLOSED));
        if (!subject.inHistory() || open.isEmpty()) {
            return;
        }
        Standings.status(subject.issue())
                .ifPresent(status -> findings.add(
                        status.content(), "status is '" + open.get().value() + "' in a history file"));
    }

    /** Which of the two is meant only a date of completion tells. */
    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        Optional<Fix> closing = Closing.closing(subject);
        Optional<Fix> moving = Destinations.of(subject)
                .flatMap(all -> all.forPriority(subject.priority().map(Choice::value)))
                .flatMap(to -> IssueMove.fix(subject, to));
        boolean isDone = subject.issue().text(Keys.COMPLETED).isPresent();
        return isDone
                ? Stream.concat(closing.map(Fix::asPreferred).stream(), moving.stream())
                        .toList()
                : Stream.concat(moving.stream(), closing.stream()).toList();
    }
}
