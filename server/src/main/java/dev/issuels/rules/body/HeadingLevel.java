package dev.issuels.rules.body;

import dev.issuels.issue.Section;
import dev.issuels.issue.schema.SectionName;
import dev.issuels.issue.schema.SectionName.Role;
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
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A section of the template whose heading has another level than sections have. */
final class HeadingLevel implements IssueRule {

    private static final int DEEPEST = 6;

    /** Sections that are lists of items. */
    private static final Set<Role> LISTS = Set.of(Role.CRITERIA, Role.DEPENDENCIES, Role.CLARIFICATIONS);

    private static final String CRITERIA = "### Acceptance Criteria\n";

    private static final RuleDoc DOC = RuleDoc.of(
            "heading-level",
            Severity.WARNING,
            "A section of the template in an open issue whose heading is not one of the third level.",
            "What stands below a heading is a part of it: a section of a deeper level belongs to the one above it, "
                    + "and one of a higher level takes those below it. "
                    + "Without a blank behind its marks it is no heading at all. "
                    + "A part of another section may have the name of one, such as notes on a proposed solution; "
                    + "those directly below the acceptance criteria are meant for all of the issue.",
            Example.replacing(CRITERIA, "## Acceptance Criteria\n"),
            Example.replacing(CRITERIA, CRITERIA));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        List<Node> nodes = SectionTree.of(subject);
        for (Node node : nodes) {
            node.name()
                    .filter(name -> isWrong(subject, node.section()))
                    .filter(name -> node.isOfTemplate() || isMeant(node, name, nodes))
                    .ifPresent(name -> findings.add(
                            node.section().heading(),
                            message(name, node.section().level())));
        }
    }

    private static boolean isWrong(IssueSubject subject, Section section) {
        int start = section.heading().start();
        boolean glued = start > 0 && subject.slice(new Span(start - 1, start)).equals("#");
        return glued || section.level() != SectionName.LEVEL;
    }

    private static String message(SectionName name, int level) {
        if (level == SectionName.LEVEL) {
            return "section '" + name.title() + "' has no blank between its marks and its words";
        }
        return "section '" + name.title() + "' has a heading of level " + level + " instead of " + SectionName.LEVEL;
    }

    /** Whether a part of another section is meant as a section, since the issue has no other one of that name. */
    private static boolean isMeant(Node node, SectionName name, List<Node> nodes) {
        return (!name.role().mayBeAPart() || isBelowList(node, nodes))
                && nodes.stream()
                                .filter(other ->
                                        other.name().filter(name::equals).isPresent())
                                .count()
                        < 2;
    }

    /** Whether a section follows directly on one that is a list, which has no notes of its own. */
    private static boolean isBelowList(Node node, List<Node> nodes) {
        Optional<Node> above = node.parent();
        return above.flatMap(Node::name)
                        .map(SectionName::role)
                        .filter(LISTS::contains)
                        .isPresent()
                && nodes.indexOf(node) == nodes.indexOf(above.get()) + 1;
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        List<Node> nodes = SectionTree.of(subject);
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).section().heading().equals(finding.span())) {
                Edit[] edits = edits(subject, nodes.subList(i, nodes.size()));
                return List.of(subject.fix("Make it a heading of level " + SectionName.LEVEL, edits)
                        .asPreferred());
            }
        }
        return List.of();
    }

    /** The headings below go along, up to the first that is a section of the template itself. */
    private static Edit[] edits(IssueSubject subject, List<Node> nodes) {
        Section section = nodes.get(0).section();
        int distance = SectionName.LEVEL - section.level();
        List<Edit> edits = new ArrayList<>();
        for (Node node : nodes) {
            boolean isBelow = section.span().covers(node.section().span());
            if (!isBelow || (node.name().isPresent() && !edits.isEmpty())) {
                break;
            }
            int level = Math.min(DEEPEST, node.section().level() + distance);
            edits.add(SectionEdits.of(subject).settingLevel(node.section(), level));
        }
        return edits.toArray(Edit[]::new);
    }
}
