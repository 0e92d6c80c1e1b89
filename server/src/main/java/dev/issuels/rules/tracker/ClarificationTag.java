package dev.issuels.rules.tracker;

import dev.issuels.issue.Section;
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

/** A tag for open questions that is out of step with the body. */
final class ClarificationTag implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "clarification-tag",
            Severity.HINT,
            "A tag `needs-clarification` without a question, or the other way round where the project uses the tag.",
            "Whoever can answer looks for the tag. Questions stand in the section Clarifications Needed; `None` is no question.",
            Example.fields("tags: [cart, needs-clarification]\n"),
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
        String name = Announcement.name(subject.schema(), Role.CLARIFICATIONS);
        Optional<Scalar> tag = Announcement.of(subject, Role.CLARIFICATIONS);
        Optional<Section> questions = subject.alone().filledSection(Role.CLARIFICATIONS, subject.schema());
        if (tag.isPresent() && questions.isEmpty()) {
            findings.add(tag.get().content(), "tag " + name + ", but the issue asks no question");
        } else if (tag.isEmpty() && questions.isPresent() && Announcement.isCustomary(subject, Role.CLARIFICATIONS)) {
            findings.add(questions.get().heading(), "questions, but the issue has no tag " + name);
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return List.of(Announcement.fix(subject, Role.CLARIFICATIONS));
    }
}
