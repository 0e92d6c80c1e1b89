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

/** A type that is none of the schema's. */
final class UnknownType implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
                    "unknown-type",
                    Severity.ERROR,
                    "A type that is not one of the format's.",
                    "Views group issues by type, so every spelling makes a group of its own.",
                    Example.fields("type: bugg\n"),
                    Example.fields("type: bug\n"))
            .inHistory(Severity.WARNING);

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        ChoiceValue.check(subject, Keys.TYPE, findings);
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return ChoiceValue.fixes(subject, Keys.TYPE);
    }
}
