package dev.issuels.rules.frontmatter;

import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import java.util.List;

/** A rule that reports a value of one key which is none of the schema's. */
interface ChoiceRule extends IssueRule {

    String key();

    @Override
    default void check(IssueSubject subject, Findings findings) {
        ChoiceValue.check(subject, key(), findings);
    }

    @Override
    default List<Fix> fixes(IssueSubject subject, Finding finding) {
        return ChoiceValue.fixes(subject, key());
    }
}
