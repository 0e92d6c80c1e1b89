package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Schema;
import dev.issuels.issue.Schema.Need;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.rules.Example;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import java.util.regex.Pattern;

/** A key that an issue needs and does not have. */
final class MissingKey implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
                    "missing-key",
                    Severity.ERROR,
                    "A front matter without a key that is required or wanted.",
                    "Lists and queries pass over an issue that lacks what they sort by. "
                            + "Without `id`, `title`, `created`, `type`, `priority` or `status` that is an error, "
                            + "without `description`, `section`, `tags` or `references` only an information.",
                    Example.replacing("type: bug\npriority: high\nstatus: proposed\n", "type: bug\nstatus: proposed\n"),
                    Example.replacing(
                            "type: bug\npriority: high\nstatus: proposed\n",
                            "type: bug\npriority: high\nstatus: proposed\n"))
            .inHistory(Severity.HINT);

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        KeySlips slips = KeySlips.of(subject);
        for (Schema.Key key : subject.schema().keys()) {
            boolean missing = key.need() != Need.OPTIONAL
                    && subject.issue().field(key.name()).isEmpty()
                    && !slips.hide(key.name())
                    && !isLostInBrokenYaml(subject, key);
            if (missing) {
                add(subject, key, findings);
            }
        }
    }

    private static void add(IssueSubject subject, Schema.Key key, Findings findings) {
        String message = "missing key '" + key.name() + "'";
        if (key.need() == Need.WANTED && !subject.inHistory()) {
            findings.add(Severity.INFO, subject.issue().frontMatter().head(), message);
        } else {
            findings.add(subject.issue().frontMatter().head(), message);
        }
    }

    /** Whether the key is there, in a line that could not be read: then the broken YAML is the one mistake. */
    private static boolean isLostInBrokenYaml(IssueSubject subject, Schema.Key key) {
        boolean broken = subject.issue().problems().stream()
                .anyMatch(problem -> problem.kind() == SyntaxProblem.Kind.YAML_SYNTAX);
        return broken
                && Pattern.compile("(?m)^\\s*[\"']?" + Pattern.quote(key.name()) + "\\b")
                        .matcher(subject.placed()
                                .slice(subject.issue().frontMatter().block()))
                        .find();
    }
}
