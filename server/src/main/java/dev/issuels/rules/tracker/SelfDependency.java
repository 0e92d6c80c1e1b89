package dev.issuels.rules.tracker;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.issue.schema.Relation;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import java.util.stream.Stream;

/** An open issue that says that it waits for itself. */
final class SelfDependency implements DependencyRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "self-dependency",
            Severity.ERROR,
            "An issue that depends on itself, or blocks itself.",
            "It can never start. Most often another number was meant.",
            TwoIssues.of("depends_on: [BUG-001]\n", ""),
            TwoIssues.of("depends_on: [BUG-002]\n", "blocks: [BUG-001]\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, IssueId own, Stream<Mention> dependencies, Findings findings) {
        dependencies
                .filter(mention -> mention.ids().anyMatch(own::means))
                .forEach(mention -> findings.add(mention.span(), message(own, mention.relation())));
    }

    private static String message(IssueId own, Relation relation) {
        return "'" + own.shortForm() + "' " + (relation == Relation.BLOCKS ? "blocks itself" : "waits for itself");
    }
}
