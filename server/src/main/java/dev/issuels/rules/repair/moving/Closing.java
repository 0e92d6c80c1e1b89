package dev.issuels.rules.repair.moving;

import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.issue.schema.Schema.Trait;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.repair.CriteriaEdits;
import dev.issuels.rules.repair.FieldEdits;
import dev.issuels.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Closes an issue into the history, and opens it again. */
public final class Closing {

    /** What {@link #closing} is called. */
    public static final String CLOSE = "Close issue";

    /** What {@link #closingChecked} is called. */
    public static final String CLOSE_CHECKED = "Close issue and check all criteria";

    /** What {@link #reopening} is called. */
    public static final String REOPEN = "Reopen issue";

    private final IssueSubject subject;
    private final FieldEdits fields;
    private final List<Edit> changes = new ArrayList<>();

    private Closing(IssueSubject subject) {
        this.subject = subject;
        this.fields = FieldEdits.of(subject);
    }

    /**
     * Says that the work is done, since today unless there is a date already, and moves the issue to the history. What is
     * closed already is only moved; what lies in the history already stays there.
     */
    public static Optional<Fix> closing(IssueSubject subject) {
        return new Closing(subject).closed(CLOSE);
    }

    /** The same, and checks all acceptance criteria. */
    public static Optional<Fix> closingChecked(IssueSubject subject) {
        Closing closing = new Closing(subject);
        closing.changes.addAll(new CriteriaEdits(subject.placed(), subject.schema()).checkingAll());
        return closing.closed(CLOSE_CHECKED);
    }

    /** Says that nobody has started, and moves an issue of the history to the file of its priority. */
    public static Optional<Fix> reopening(IssueSubject subject) {
        return new Closing(subject).reopened();
    }

    private Optional<Fix> closed(String title) {
        if (subject.status().filter(status -> status.is(Trait.CLOSED)).isEmpty()) {
            changes.add(fields.setting(Keys.STATUS, status(choice -> choice.is(Trait.DONE))));
            if (subject.issue().text(Keys.COMPLETED).isEmpty()) {
                changes.add(
                        fields.setting(Keys.COMPLETED, subject.subject().today().toString()));
            }
        }
        return subject.inHistory() ? inPlace(title) : moved(title, Destinations::forClosedIssues);
    }

    private Optional<Fix> reopened() {
        if (subject.status().filter(status -> !status.is(Trait.CLOSED)).isEmpty()) {
            changes.add(fields.setting(Keys.STATUS, status(choice -> !choice.is(Trait.CLOSED))));
        }
        subject.issue().frontMatter().fields().stream()
                .filter(field -> field.key().equals(Keys.COMPLETED))
                .map(fields::removing)
                .forEach(changes::add);
        Optional<String> priority = subject.priority().map(Choice::value);
        return subject.inHistory() ? moved(REOPEN, all -> all.forPriority(priority)) : inPlace(REOPEN);
    }

    private String status(Predicate<Choice> wanted) {
        return subject.schema().choices(Keys.STATUS).stream()
                .filter(wanted)
                .findFirst()
                .map(Choice::value)
                .orElseThrow();
    }

    private Optional<Fix> inPlace(String title) {
        return Optional.of(changes)
                .filter(edits -> !edits.isEmpty() && !subject.issue().conflicted())
                .map(edits -> subject.fix(title, edits.toArray(Edit[]::new)).withLineEndings(subject.workspace()));
    }

    private Optional<Fix> moved(String title, Function<Destinations, Optional<Destination>> where) {
        return Destinations.of(subject)
                .flatMap(where)
                .flatMap(to -> IssueMove.edits(subject, to, changes))
                .map(edits -> new Fix(title, edits, false, false));
    }
}
