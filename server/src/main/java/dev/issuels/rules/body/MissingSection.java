package dev.issuels.rules.body;

import dev.issuels.issue.FrontMatter;
import dev.issuels.issue.Issue;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.schema.SectionName;
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
import java.util.Optional;
import java.util.regex.Pattern;

/** A section that an open issue must have and has not. */
final class MissingSection implements IssueRule {

    private static final Pattern HEADING = Pattern.compile("(?m)^#+[ \\t]+(.*\\S)");
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
        missing(subject).forEach(section -> findings.add(place, message(section)));
    }

    private static List<SectionName> missing(IssueSubject subject) {
        return SectionEdits.missing(subject.issue(), subject.schema()).stream()
                .filter(section -> !isSwallowed(subject, section))
                .toList();
    }

    /** Whether the section is code only since a fence is not closed where it was meant to be, which is reported. */
    private static boolean isSwallowed(IssueSubject subject, SectionName section) {
        Issue issue = subject.issue();
        return issue.problems().stream().anyMatch(problem -> problem.kind() == SyntaxProblem.Kind.SWALLOWED_ISSUE)
                && issue.body().code().stream()
                        .flatMap(code -> HEADING.matcher(subject.slice(code)).results())
                        .anyMatch(heading -> subject.schema()
                                .section(heading.group(1))
                                .filter(section::equals)
                                .isPresent());
    }

    private static String message(SectionName section) {
        return "section '" + section.title() + "' is missing";
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        SectionEdits sections = SectionEdits.of(subject);
        List<SectionName> missing = missing(subject);
        List<Fix> fixes = new ArrayList<>();
        missing.stream()
                .filter(section -> message(section).equals(finding.message()))
                .forEach(section -> {
                    Fix insertion = subject.fix("Insert '" + section.heading() + "'", sections.inserting(section));
                    Optional<Fix> meant = MeantSection.of(subject, section);
                    meant.ifPresent(fix -> fixes.add(fix.asPreferred()));
                    fixes.add(meant.isPresent() ? insertion : insertion.asPreferred());
                });
        if (missing.size() > 1) {
            Edit[] all = missing.stream().map(sections::inserting).toArray(Edit[]::new);
            fixes.add(subject.fix("Insert all missing sections", all));
        }
        return fixes;
    }
}
