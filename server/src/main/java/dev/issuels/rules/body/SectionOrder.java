package dev.issuels.rules.body;

import static java.util.stream.Collectors.groupingBy;

import dev.issuels.issue.schema.SectionName;
import dev.issuels.rules.Example;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.body.SectionTree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A section of the template that stands where the template has another. */
final class SectionOrder implements IssueRule {

    private static final String PROBLEM = "### Problem\nItems vanish when the session ends.\n";
    private static final String CRITERIA = "### Acceptance Criteria\n- [ ] The cart survives a new session\n";

    private static final RuleDoc DOC = RuleDoc.of(
            "section-order",
            Severity.HINT,
            "A section of the template that is out of the template's order.",
            "Whoever reads many issues looks for a section at its usual place."
                    + " Sections of your own may stand anywhere; of those that are out of step, as few as possible are reported.",
            Example.replacing(PROBLEM + "\n" + CRITERIA, CRITERIA + "\n" + PROBLEM),
            Example.replacing(PROBLEM + "\n" + CRITERIA, PROBLEM + "\n### Our own section\nText.\n\n" + CRITERIA));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        List<SectionName> template = subject.schema().sections();
        SectionTree.of(subject).stream()
                .filter(Node::isOfTemplate)
                .collect(groupingBy(Node::parent, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(siblings -> check(siblings, template, findings));
    }

    private static void check(List<Node> siblings, List<SectionName> template, Findings findings) {
        List<Integer> places = siblings.stream()
                .map(node -> template.indexOf(node.name().orElseThrow()))
                .toList();
        Rise rise = Rise.longestOf(places);
        for (int i = 0; i < siblings.size(); i++) {
            if (!rise.holds(i)) {
                findings.add(siblings.get(i).section().heading(), message(i, places.get(i), rise, template));
            }
        }
    }

    private static String message(int index, int place, Rise rise, List<SectionName> template) {
        Map.Entry<Integer, Integer> next = rise.firstByNumber().higherEntry(place);
        boolean isLate = next != null && next.getValue() < index;
        int other = isLate ? next.getKey() : rise.firstByNumber().lowerKey(place);
        return "section '" + template.get(place).title() + "' belongs " + (isLate ? "above" : "below") + " '"
                + template.get(other).title() + "'";
    }
}
