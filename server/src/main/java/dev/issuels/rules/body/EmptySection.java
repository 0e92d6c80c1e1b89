package dev.issuels.rules.body;

import dev.issuels.issue.Section;
import dev.issuels.issue.schema.SectionName;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.body.SectionTree.Node;
import dev.issuels.rules.repair.SectionEdits;
import dev.issuels.text.Words;
import java.util.List;

/** A heading without a text. */
final class EmptySection implements IssueRule {

    private static final String COMMENT = "<!--";
    private static final String CRITERIA = "### Acceptance Criteria\n";

    private static final RuleDoc DOC = RuleDoc.of(
            "empty-section",
            Severity.HINT,
            "A heading of an open issue with nothing below it.",
            "It promises something that is not there. Comments and empty list items count for nothing, "
                    + "a section below it counts.",
            Example.replacing(CRITERIA, "### Importance\n\n" + CRITERIA),
            Example.replacing(CRITERIA, "### Importance\nTwo of three orders.\n\n" + CRITERIA));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        SectionTree.of(subject).stream()
                .map(Node::section)
                .filter(subject.alone()::isBlank)
                .filter(section -> !isAboveNextIssue(subject, section))
                .forEach(section ->
                        findings.add(section.heading(), "section " + Words.quoted(section.title()) + " is empty"));
    }

    /** Whether a heading at the end of the issue is in fact one of the file's, such as a title of the issues that follow. */
    private static boolean isAboveNextIssue(IssueSubject subject, Section section) {
        boolean mayBe = section.level() < SectionName.LEVEL
                && section.span().end() == subject.issue().body().span().end();
        // Only here, since a rule that looks at the file is run at every keystroke.
        return mayBe && subject.placed().span().end() < subject.placed().text().length();
    }

    /** A section that the template requires would only be missing then, and a comment may be meant for somebody. */
    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        List<Section> sections = subject.issue().body().sections();
        return sections.stream()
                .filter(section -> section.heading().equals(finding.span()))
                .filter(section -> !subject.slice(section.span()).contains(COMMENT))
                .filter(section -> !isRequired(subject, section))
                .map(section -> SectionEdits.of(subject).removing(section))
                .map(edit -> subject.fix("Remove the section", edit).asPreferred())
                .toList();
    }

    private static boolean isRequired(IssueSubject subject, Section section) {
        return subject.schema()
                .section(section.title())
                .filter(name -> name.role().isRequired())
                .filter(name -> isOnly(subject, name))
                .isPresent();
    }

    private static boolean isOnly(IssueSubject subject, SectionName name) {
        return subject.issue().body().sections().stream()
                        .filter(section -> subject.schema()
                                .section(section.title())
                                .filter(name::equals)
                                .isPresent())
                        .count()
                < 2;
    }
}
