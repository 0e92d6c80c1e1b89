package dev.issuels.rules.frontmatter;

import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Example;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;

/** A priority that is none of the schema's. */
final class UnknownPriority implements ChoiceRule {

    private static final RuleDoc DOC = RuleDoc.of(
                    "unknown-priority",
                    Severity.ERROR,
                    "A priority that is not one of the format's.",
                    "Priorities are sorted by what they mean, and an unknown one has no place in the order.",
                    Example.fields("priority: urgent\n"),
                    Example.fields("priority: high\n"))
            .inHistory(Severity.WARNING);

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public String key() {
        return Keys.PRIORITY;
    }
}
