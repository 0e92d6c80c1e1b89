package dev.issuels.rules.tracker;

import dev.issuels.issue.Schema.Choice;
import dev.issuels.issue.Schema.Trait;
import dev.issuels.rules.Example;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import java.util.Optional;

/** An open issue in a history file. */
final class OpenInHistory implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "open-in-history",
            Severity.WARNING,
            "A status that says that there is work left, in a history file.",
            "Nobody looks for work in the history, so that it is never done.",
            Example.fields("status: in-progress\n").in("history.md"),
            Example.fields("status: completed\ncompleted: 2025-06-30\n").in("history.md"));

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
}
