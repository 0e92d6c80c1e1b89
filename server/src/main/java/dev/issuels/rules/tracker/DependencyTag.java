package dev.issuels.rules.tracker;

import dev.issuels.issue.Value.Scalar;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import java.util.List;
import java.util.Optional;

/** A tag for dependencies that is out of step with the body. */
final class DependencyTag implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "dependency-tag",
            Severity.HINT,
            "A tag `has-deps` without a dependency, or the other way round where the project uses the tag.",
            "A list by tags is only as good as the tags.",
            Example.fields("tags: [cart, has-deps]\n"),
            Example.fields("tags: [cart, session]\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        if (subject.isClosed()) {
            return;
        }
        String name = Announcement.name(subject.schema(), Role.DEPENDENCIES);
        Optional<Scalar> tag = Announcement.of(subject, Role.DEPENDENCIES);
        if (tag.isPresent() && !Blockers.areNamed(subject)) {
            findings.add(tag.get().content(), "tag " + name + ", but the issue names nothing that it depends on");
        } else if (tag.isEmpty() && Announcement.isCustomary(subject, Role.DEPENDENCIES)) {
            Blockers.first(subject)
                    .ifPresent(
                            mention -> findings.add(mention.span(), "a dependency, but the issue has no tag " + name));
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return List.of(Announcement.fix(subject, Role.DEPENDENCIES));
    }
}
