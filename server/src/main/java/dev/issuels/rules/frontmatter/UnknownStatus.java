package dev.issuels.rules.frontmatter;

import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Example;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;

/** A status that is none of the schema's. */
final class UnknownStatus implements ChoiceRule {

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
    public String key() {
        return Keys.STATUS;
    }
}
