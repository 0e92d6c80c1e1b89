package dev.issuels.rules.frontmatter;

import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Need;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.FieldEdits;
import dev.issuels.rules.repair.KeyDefaults;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        missing(subject).forEach(key -> add(subject, key, findings));
    }

    private static Stream<Schema.Key> missing(IssueSubject subject) {
        KeySlips slips = KeySlips.of(subject);
        return subject.schema().keys().stream()
                .filter(key -> key.need() != Need.OPTIONAL)
                .filter(key -> subject.issue().field(key.name()).isEmpty())
                .filter(key -> !slips.hide(key.name()) && !isLostInBrokenYaml(subject, key));
    }

    private static void add(IssueSubject subject, Schema.Key key, Findings findings) {
        Span place = subject.issue().frontMatter().head();
        if (key.need() == Need.WANTED && !subject.inHistory()) {
            findings.add(Severity.INFO, place, message(key));
        } else {
            findings.add(place, message(key));
        }
    }

    private static String message(Schema.Key key) {
        return "missing key '" + key.name() + "'";
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        KeyDefaults defaults = KeyDefaults.of(subject.subject(), subject.placed());
        List<Schema.Key> missing = missing(subject).toList();
        List<Fix> fixes = new ArrayList<>();
        List<Edit> all = new ArrayList<>();
        for (Schema.Key key : missing) {
            defaults.yaml(key)
                    .map(yaml -> FieldEdits.of(subject).inserting(key.name(), yaml))
                    .ifPresent(edit -> {
                        all.add(edit);
                        if (message(key).equals(finding.message())) {
                            Fix fix = subject.fix("Insert '" + edit.newText().strip() + "'", edit)
                                    .asPreferred();
                            fixes.add(defaults.isCertain(key.name()) ? fix.asSafe() : fix);
                        }
                    });
        }
        if (all.size() > 1) {
            fixes.add(subject.fix("Insert all missing keys", all.toArray(Edit[]::new)));
        }
        return fixes;
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
