package dev.issuels.rules.repair;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Task;
import dev.issuels.issue.schema.Schema;
import dev.issuels.rules.IssueSubject;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The acceptance criteria of one issue, and edits of them that count from the start of the file. */
public record CriteriaEdits(PlacedIssue placed, Schema schema) {

    private static final String CHECKED = "[x]";
    private static final String OPEN = "[ ]";
    private static final Pattern STRUCK_THROUGH = Pattern.compile("(?:\\[.]\\s*)?~~");

    /** What is meant as a box, and in its groups what says that it is checked. */
    private static final Pattern MEANT_BOX =
            Pattern.compile("(?:\\\\?+\\[\\s*+(?:([xX])?\\s*+\\\\?+]|(?:([yYvV✓✔☑✅])|[-_.*oO])\\s*+](?=\\s|$))"
                    + "|\\(\\s*+([xX])?\\s*+\\)(?=\\s|$)|(?:[☐⬜□◻▢]|(☑))\\uFE0F?)(?![(\\[:])");

    /** What Markdown takes for the start of an item. */
    private static final Pattern BULLET = Pattern.compile("(?:[-*+]|\\d{1,9}[.)])[ \\t]*+");

    private static final Pattern BOX = Pattern.compile("\\[[ xX]](?=\\s|$)");
    private static final Pattern SAYS_DONE = Pattern.compile("[✅☑✓✔🗹]");

    /** The criteria of the issue that a rule looks at. */
    public static CriteriaEdits of(IssueSubject subject) {
        return new CriteriaEdits(subject.placed(), subject.schema());
    }

    /** Checks every box that is open. */
    public List<Edit> checkingAll() {
        return open().stream()
                .flatMap(task -> task.box().stream())
                .map(box -> new Edit(placed.inFile(box), CHECKED))
                .toList();
    }

    /** Whether any box is open. */
    public boolean areOpen() {
        return !open().isEmpty();
    }

    /** The criteria whose boxes are not checked. */
    public List<Task> open() {
        return boxed().stream().filter(task -> !task.checked()).toList();
    }

    /** The criteria that have a box and still hold. */
    public List<Task> boxed() {
        return placed.issue().criteria(schema).stream()
                .filter(task -> task.box().isPresent() && !isStruckThrough(task))
                .toList();
    }

    /** Whether the criterion no longer holds. */
    public boolean isStruckThrough(Task task) {
        return STRUCK_THROUGH.matcher(placed.slice(task.text())).lookingAt();
    }

    /** Whether the criterion starts with what is meant as a box and is none to Markdown, such as {@code []}. */
    public boolean hasMiswrittenBox(Task task) {
        String text = placed.slice(task.text());
        boolean isBox = hasBullet(task) && BOX.matcher(text).lookingAt();
        return !isBox && MEANT_BOX.matcher(text).lookingAt();
    }

    /** Gives a criterion a box in place of what was meant as one, checked if the criterion says that it is met. */
    public Edit boxing(Task task) {
        String text = placed.slice(task.text());
        Edit bullet = bullet(task);
        Matcher meant = MEANT_BOX.matcher(text);
        int end = bullet.span().end();
        if (meant.lookingAt()) {
            boolean checked =
                    IntStream.rangeClosed(1, meant.groupCount()).anyMatch(group -> meant.group(group) != null);
            String box = checked ? CHECKED : OPEN;
            boolean sticks = meant.end() < text.length() && !Character.isWhitespace(text.charAt(meant.end()));
            Span span = new Span(bullet.span().start(), end + meant.end());
            return new Edit(span, bullet.newText() + box + (sticks ? " " : ""));
        }
        String box = SAYS_DONE.matcher(text).lookingAt() ? CHECKED : OPEN;
        return new Edit(bullet.span(), bullet.newText() + box + " ");
    }

    /** What must be before what the criterion says: a bullet of Markdown and a blank; an empty edit where they are. */
    private Edit bullet(Task task) {
        Span written = placed.inFile(new Span(task.start(), task.textStart()));
        if (hasBullet(task)) {
            return Edit.insertion(written.end(), "");
        }
        boolean sticks = BULLET.matcher(placed.text().slice(written)).matches();
        return sticks ? Edit.insertion(written.end(), " ") : new Edit(written, "- ");
    }

    private boolean hasBullet(Task task) {
        String written = placed.slice(new Span(task.start(), task.textStart()));
        return !written.stripTrailing().equals(written)
                && BULLET.matcher(written).matches();
    }
}
