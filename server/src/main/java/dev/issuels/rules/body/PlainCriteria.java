package dev.issuels.rules.body;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Task;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.repair.CriteriaEdits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The acceptance criteria of one issue that should have a box and have none.
 *
 * <p>In an issue with boxes those are the items of lists that have some, in another one those of all bullet lists, or else
 * of all numbered ones. What is inside of an item is a detail of it, or has boxes in its stead.
 */
final class PlainCriteria {

    /** A box with a mark that is no Markdown, as some have it for work that goes on. */
    private static final Pattern OTHER_BOX = Pattern.compile("\\[\\S](?=\\s|$)");

    private static final Pattern NOTHING =
            Pattern.compile("(?i)[\\s\\p{Punct}]*(?:(?:none|nothing|n/a)(?: yet)?[.\\s]*)?");

    private final PlacedIssue placed;
    private final CriteriaEdits criteria;
    private final List<Task> items = new ArrayList<>();

    /** Where the items start that have a box, or have one inside. */
    private final Set<Integer> boxedItems = new HashSet<>();

    private final Set<Integer> boxedLists = new HashSet<>();

    private PlainCriteria(IssueSubject subject) {
        this.placed = subject.alone();
        this.criteria = new CriteriaEdits(placed, subject.schema());
    }

    static List<Task> of(IssueSubject subject) {
        PlainCriteria found = new PlainCriteria(subject);
        subject.issue().criteria(subject.schema()).forEach(found::add);
        return found.plain();
    }

    private void add(Task task) {
        if (task.depth() == 0) {
            items.add(task);
        }
        Task item = items.isEmpty() ? task : items.get(items.size() - 1);
        boolean boxed = isBoxed(task);
        if (boxed) {
            boxedItems.add(item.start());
        }
        if (boxed || criteria.hasMiswrittenBox(task)) {
            boxedLists.add(item.list());
        }
    }

    private List<Task> plain() {
        List<Task> plain = items.stream()
                .filter(item -> !boxedItems.contains(item.start()))
                .filter(item -> !NOTHING.matcher(placed.slice(item.text())).matches())
                .filter(item -> !criteria.isStruckThrough(item))
                .toList();
        boolean hasBullets = plain.stream().anyMatch(item -> !isNumbered(item));
        return plain.stream()
                .filter(item -> boxedLists.isEmpty() || boxedLists.contains(item.list()))
                .filter(item -> !boxedLists.isEmpty() || !hasBullets || !isNumbered(item))
                .toList();
    }

    private boolean isBoxed(Task task) {
        return task.box().isPresent()
                || OTHER_BOX.matcher(placed.slice(task.text())).lookingAt();
    }

    private boolean isNumbered(Task item) {
        return Character.isDigit(placed.slice(item.span()).charAt(0));
    }
}
