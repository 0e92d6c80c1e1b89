package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Keys;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import java.util.List;

/** A status that is none of the schema's. */
final class UnknownStatus implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
                    "unknown-status",
                    Severity.ERROR,
                    "A status that is not one of the format's.",
                    "Whether an issue is open is read off its status; "
                            + "other words for it are understood, but not by every tool. "
                            + "A note may follow `won't-fix:`.",
                    Example.fields("status: todo\n"),
                    Example.fields("status: proposed\n"))
            .inHistory(Severity.WARNING);

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        ChoiceValue.check(subject, Keys.STATUS, findings);
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return ChoiceValue.fixes(subject, Keys.STATUS);
    }
}
