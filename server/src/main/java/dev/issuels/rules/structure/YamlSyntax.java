package dev.issuels.rules.structure;

import dev.issuels.issue.SyntaxProblem;
import dev.issuels.rules.Example;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.SyntaxRule;

/** A front matter that is no YAML. */
final class YamlSyntax implements SyntaxRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "yaml-syntax",
            Severity.ERROR,
            "A front matter that is not valid YAML.",
            "Other tools drop the whole front matter at the first mistake."
                    + " What could still be read is checked by the other rules.",
            Example.fields("title: \"Cart loses its items"),
            Example.fields("title: \"Cart loses its items\""));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public SyntaxProblem.Kind kind() {
        return SyntaxProblem.Kind.YAML_SYNTAX;
    }

    @Override
    public String message(SyntaxProblem problem) {
        return problem.detail();
    }
}
