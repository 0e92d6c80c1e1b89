package dev.issuels.rules.body;

import dev.issuels.issue.FrontMatter;
import dev.issuels.issue.Schema.SectionName;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.SectionEdits;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A section that an open issue must have and has not. */
final class MissingSection implements IssueRule {

    private static final String PROBLEM = "### Problem\nItems vanish when the session ends.\n";
    private static final String BOTH = PROBLEM + "\n### Acceptance Criteria\n- [ ] The cart survives a new session\n";

    private static final RuleDoc DOC = RuleDoc.of(
            "missing-section",
            Severity.WARNING,
            "An open issue without a section that the template requires.",
            "Whoever picks the issue up must know what is wrong, and when it is right."
                    + " A heading of any level counts.",
            Example.replacing(BOTH, PROBLEM),
            Example.replacing(BOTH, BOTH));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        if (subject.isClosed()) {
            return;
        }
        FrontMatter frontMatter = subject.issue().frontMatter();
        Span place = frontMatter.closing().orElseGet(frontMatter::head);
        SectionEdits.missing(subject.issue(), subject.schema())
                .forEach(section -> findings.add(place, message(section)));
    }

    private static String message(SectionName section) {
        return "section '" + section.title() + "' is missing";
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        SectionEdits sections = SectionEdits.of(subject);
        List<SectionName> missing = SectionEdits.missing(subject.issue(), subject.schema());
        List<Fix> fixes = new ArrayList<>();
        missing.stream()
                .filter(section -> message(section).equals(finding.message()))
                .map(section -> subject.fix("Insert '" + section.heading() + "'", sections.inserting(section)))
                .forEach(fix -> fixes.add(fix.asPreferred()));
        if (missing.size() > 1) {
            Edit[] all = missing.stream().map(sections::inserting).toArray(Edit[]::new);
            fixes.add(subject.fix("Insert all missing sections", all));
        }
        return fixes;
    }
}
