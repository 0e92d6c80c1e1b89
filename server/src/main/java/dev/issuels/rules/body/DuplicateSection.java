package dev.issuels.rules.body;

import dev.issuels.issue.Section;
import dev.issuels.issue.schema.SectionName;
import dev.issuels.rules.Example;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.body.SectionTree.Node;
import dev.issuels.text.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A section that stands twice in an issue. */
final class DuplicateSection implements IssueRule {

    private static final String PROBLEM = "### Problem\nItems vanish when the session ends.\n";

    private static final RuleDoc DOC = RuleDoc.of(
            "duplicate-section",
            Severity.WARNING,
            "A section of an open issue whose heading stands there already.",
            "Whoever found the first one does not look for a second."
                    + " `Notes (review)` is another section than `Notes`, and parts of a section may be called alike.",
            Example.replacing(PROBLEM, PROBLEM + "\n### Problem\nThe total stays.\n"),
            Example.replacing(PROBLEM, PROBLEM + "The total stays.\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Map<String, Section> first = new HashMap<>();
        for (Node node : SectionTree.of(subject)) {
            Section section = node.section();
            Section before = section.level() > SectionName.LEVEL ? null : first.putIfAbsent(place(node), section);
            if (before != null) {
                findings.addRelated(
                        section.heading(),
                        "section " + Words.quoted(section.title()) + " stands twice",
                        subject.file().uri(),
                        before.heading(),
                        "the first one");
            }
        }
    }

    /** What two sections must share to be the same: where they stand, and their title. */
    private static String place(Node node) {
        int parent = node.parent()
                .map(Node::section)
                .map(above -> above.heading().start())
                .orElse(-1);
        String title = node.section().title().strip().toLowerCase(Locale.ROOT);
        return parent + " " + node.section().level() + " " + title;
    }
}
