package dev.issuels.rules.refactoring;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.issue.schema.Schema.Trait;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.refactoring.Refactoring.Kind;
import dev.issuels.rules.repair.CriteriaEdits;
import dev.issuels.rules.repair.FreshIds;
import dev.issuels.rules.repair.KeyOrder;
import dev.issuels.rules.repair.NamedPaths;
import dev.issuels.rules.repair.Renumbering;
import dev.issuels.rules.repair.SectionEdits;
import dev.issuels.rules.repair.moving.Closing;
import dev.issuels.rules.repair.moving.Destination;
import dev.issuels.rules.repair.moving.Destinations;
import dev.issuels.rules.repair.moving.IssueMove;
import dev.issuels.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds out what can be done with an issue. */
public final class Refactorings {

    private final IssueSubject subject;
    private final Optional<Destinations> destinations;
    private final List<Refactoring> all = new ArrayList<>();

    private Refactorings(IssueSubject subject) {
        this.subject = subject;
        this.destinations = Destinations.of(subject);
    }

    /** All of an issue, those that move it first; none of one in a merge conflict, which says two things at once. */
    public static List<Refactoring> of(IssueSubject subject) {
        return subject.issue().conflicted() ? List.of() : new Refactorings(subject).all();
    }

    private List<Refactoring> all() {
        boolean hasClosedStatus =
                subject.status().filter(status -> status.is(Trait.CLOSED)).isPresent();
        if (subject.isClosed()) {
            addReopening();
        } else {
            destinations.ifPresent(found -> found.forOpenIssues().forEach(this::addMove));
        }
        if (!hasClosedStatus) {
            addClosing();
        } else if (!subject.inHistory()) {
            destinations.flatMap(Destinations::forClosedIssues).ifPresent(this::addMove);
        }
        if (!subject.inHistory()) {
            subject.issue().id().ifPresent(this::addRenumbering);
        }
        addRewriting();
        return List.copyOf(all);
    }

    private void addMove(Destination to) {
        add(IssueMove.title(to), Kind.MOVE, Optional.of(to), () -> IssueMove.fix(subject, to));
    }

    private void addClosing() {
        Optional<Destination> to =
                subject.inHistory() ? Optional.empty() : destinations.flatMap(Destinations::forClosedIssues);
        if (to.isEmpty() && !subject.inHistory()) {
            return;
        }
        add(Closing.CLOSE, Kind.REWRITE, to, () -> Closing.closing(subject));
        if (new CriteriaEdits(subject.placed(), subject.schema()).areOpen()) {
            add(Closing.CLOSE_CHECKED, Kind.REWRITE, to, () -> Closing.closingChecked(subject));
        }
    }

    private void addReopening() {
        Optional<String> priority = subject.priority().map(Choice::value);
        Optional<Destination> to =
                subject.inHistory() ? destinations.flatMap(found -> found.forPriority(priority)) : Optional.empty();
        if (to.isPresent() || !subject.inHistory()) {
            add(Closing.REOPEN, Kind.REWRITE, to, () -> Closing.reopening(subject));
        }
    }

    /** Not for an id that several issues have: whom the mentions mean nobody can say. */
    private void addRenumbering(IssueId id) {
        boolean alone = subject.workspace().index().declarations(id).stream()
                        .filter(declaration ->
                                !declaration.logged() && declaration.id().equals(id))
                        .count()
                == 1;
        if (alone) {
            add("Renumber issue", Kind.REWRITE, Optional.empty(), () -> renumbering(id));
        }
    }

    private Optional<Fix> renumbering(IssueId id) {
        IssueId fresh = new FreshIds(subject.workspace()).next(id.prefix(), Renumbering.seed(subject));
        Optional<String> hash = id.isWellFormed() ? id.hash() : fresh.hash();
        return Optional.of(Renumbering.fix(subject, id, new IssueId(id.prefix(), fresh.number(), hash)));
    }

    private void addRewriting() {
        SectionEdits sections = SectionEdits.of(subject);
        List<Edit> missing = subject.isClosed()
                ? List.of()
                : SectionEdits.missing(subject.issue(), subject.schema()).stream()
                        .map(sections::inserting)
                        .toList();
        addRewriting("Insert missing sections", missing);
        addRewriting(
                "Sort front matter",
                KeyOrder.sorting(subject.placed(), subject.schema()).inOrder());
        NamedPaths.of(subject)
                .filter(paths -> !paths.unlisted().isEmpty())
                .map(paths -> paths.listing(paths.unlisted()))
                .ifPresent(edit -> addRewriting("Add all mentioned files to references", List.of(edit)));
    }

    private void addRewriting(String title, List<Edit> edits) {
        if (!edits.isEmpty()) {
            Fix fix = subject.fix(title, edits.toArray(Edit[]::new));
            add(title, Kind.REWRITE, Optional.empty(), () -> Optional.of(fix));
        }
    }

    private void add(String title, Kind kind, Optional<Destination> to, Supplier<Optional<Fix>> work) {
        boolean makesFile = to.filter(file -> file.file().isEmpty()).isPresent();
        all.add(new Refactoring(
                title, kind, makesFile, () -> work.get().flatMap(fix -> fix.sound(subject.workspace()))));
    }
}
