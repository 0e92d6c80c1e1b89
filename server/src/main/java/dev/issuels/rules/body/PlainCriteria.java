package dev.issuels.rules.body;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Section;
import dev.issuels.issue.Task;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.repair.CriteriaEdits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The acceptance criteria of one issue that should have a box and have none.
 *
 * <p>In an issue without boxes those are the items of all bullet lists, or else of all numbered ones. In one with boxes
 * they are those of the lists that have some, and of the bullet lists that go on with such a list or stand directly
 * below a heading, or a label in bold as one with boxes does: what a text introduces may be anything. What is inside of
 * an item is a detail of it, or has boxes in its stead.
 */
final class PlainCriteria {

    /** A box with a mark that is no Markdown, as some have it for work that goes on, and not for a box. */
    private static final Pattern OTHER_BOX = Pattern.compile("\\[\\S](?=\\s|$)");

    /** Headings below which there is what was not meant to be a criterion. */
    private static final Pattern NO_CRITERIA =
            Pattern.compile("(?i)\\b(?:not|non|out of scope|exclu(?:ded|sions)|deferred|examples?)\\b");

    private static final Pattern LABEL =
            Pattern.compile("[ \\t]*+(?:\\*\\*|__)([^*_]++)(?:\\*\\*|__)[ \\t]*+:?[ \\t]*+");

    private static final Pattern NOTHING =
            Pattern.compile("(?i)[\\s\\p{Punct}]*(?:(?:none|nothing|n/a)(?: yet)?[.\\s]*)?");

    private final PlacedIssue placed;
    private final CriteriaEdits criteria;
    private final List<Task> items = new ArrayList<>();

    /** Which of the sections hold criteria, of those that were looked at. */
    private final Map<Integer, Boolean> ofCriteria = new HashMap<>();

    /** Where the items start that have a box, or have one inside. */
    private final Set<Integer> boxedItems = new HashSet<>();

    private final Set<Integer> boxedLists = new HashSet<>();

    private PlainCriteria(IssueSubject subject) {
        this.placed = subject.alone();
        this.criteria = new CriteriaEdits(placed, subject.schema());
    }

    static List<Task> of(IssueSubject subject) {
        List<Task> criteria = subject.issue().criteria(subject.schema());
        if (areOrdinary(criteria, subject.characters())) {
            return List.of();
        }
        PlainCriteria found = new PlainCriteria(subject);
        criteria.stream().filter(found::isUnderCriteria).forEach(found::add);
        return found.plain();
    }

    /** Whether all are written as {@code - [ ] a} is: nearly always, and told without a pattern for each. */
    private static boolean areOrdinary(List<Task> criteria, char[] issue) {
        for (Task task : criteria) {
            int box = task.textStart();
            int behind = box + "[ ]".length();
            boolean hasBullet =
                    box == task.start() + "- ".length() && issue[task.start()] == '-' && issue[box - 1] == ' ';
            boolean hasBox = task.mark() != Task.Box.NONE && (behind == task.end() || issue[behind] == ' ');
            if (task.depth() == 0 && !(hasBullet && hasBox)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the innermost heading above an item is that of the criteria, or may divide them. */
    private boolean isUnderCriteria(Task task) {
        List<Section> sections = placed.issue().body().sections();
        int innermost = sections.size() - 1;
        while (innermost >= 0 && !sections.get(innermost).span().covers(task.span())) {
            innermost--;
        }
        return innermost >= 0
                && ofCriteria.computeIfAbsent(
                        innermost, at -> isOfCriteria(sections.get(at).title()));
    }

    private boolean isOfCriteria(String title) {
        return !NO_CRITERIA.matcher(title).find()
                && criteria.schema()
                        .section(title)
                        .filter(name -> name.role() != Role.CRITERIA)
                        .isEmpty();
    }

    private void add(Task task) {
        if (task.depth() == 0) {
            items.add(task);
        }
        Task item = items.isEmpty() ? task : items.get(items.size() - 1);
        boolean miswritten = criteria.hasMiswrittenBox(task);
        boolean boxed = !miswritten && isBoxed(task);
        if (boxed) {
            boxedItems.add(item.start());
        }
        if (boxed || miswritten) {
            boxedLists.add(item.list());
        }
    }

    private List<Task> plain() {
        List<Task> plain = items.stream()
                .filter(item -> !boxedItems.contains(item.start()))
                .filter(item -> !NOTHING.matcher(placed.slice(item.text())).matches())
                .filter(item -> !criteria.isStruckThrough(item))
                .toList();
        if (!boxedLists.isEmpty()) {
            Set<Integer> lists = listsOfCriteria();
            return plain.stream().filter(item -> lists.contains(item.list())).toList();
        }
        boolean hasBullets = plain.stream().anyMatch(item -> !isNumbered(item));
        return plain.stream().filter(item -> !hasBullets || !isNumbered(item)).toList();
    }

    private Set<Integer> listsOfCriteria() {
        Set<Integer> lists = new HashSet<>(boxedLists);
        boolean labelled = items.stream().anyMatch(item -> boxedLists.contains(item.list()) && isBelowLabel(item));
        int above = -1;
        for (Task item : items) {
            boolean isNext = item.list() != above && !isNumbered(item);
            boolean isHeaded = isBelowHeading(item) || (labelled && isBelowLabel(item));
            if (isNext && (isHeaded || (lists.contains(above) && isBelowItem(item)))) {
                lists.add(item.list());
            }
            above = item.list();
        }
        return lists;
    }

    private boolean isBelowHeading(Task item) {
        int above = lineAbove(item);
        return placed.issue().body().sections().stream()
                .anyMatch(section -> placed.text().lineOf(section.heading().start()) == above);
    }

    /** Whether a label stands above that may divide criteria. */
    private boolean isBelowLabel(Task item) {
        Matcher label = LABEL.matcher(placed.text().line(lineAbove(item)));
        return label.matches() && isOfCriteria(label.group(1));
    }

    /** Whether nothing stands between the item and one of another list, which does not introduce it either. */
    private boolean isBelowItem(Task item) {
        int above = lineAbove(item);
        String line = placed.text().line(above);
        boolean isOfItem = line.startsWith(" ")
                || line.startsWith("\t")
                || items.stream().anyMatch(other -> placed.text().lineOf(other.start()) == above);
        return isOfItem && !line.stripTrailing().endsWith(":");
    }

    /** The nearest line above an item with something on it; at least the heading of the criteria is there. */
    private int lineAbove(Task item) {
        int line = placed.text().lineOf(item.start()) - 1;
        while (placed.text().line(line).isBlank()) {
            line--;
        }
        return line;
    }

    private boolean isBoxed(Task task) {
        return task.box().isPresent()
                || OTHER_BOX.matcher(placed.slice(task.text())).lookingAt();
    }

    private boolean isNumbered(Task item) {
        return Character.isDigit(placed.text().charAt(placed.start() + item.start()));
    }
}
