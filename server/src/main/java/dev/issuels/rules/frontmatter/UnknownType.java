package dev.issuels.rules.frontmatter;

import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Example;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;

/** A type that is none of the schema's. */
final class UnknownType implements ChoiceRule {

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
    public String key() {
        return Keys.TYPE;
    }
}
