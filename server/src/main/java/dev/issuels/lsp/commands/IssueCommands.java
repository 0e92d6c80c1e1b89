package dev.issuels.lsp.commands;

import dev.issuels.features.WorkspaceEdits;
import dev.issuels.features.symbols.Place;
import dev.issuels.issue.Field;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.repair.moving.Closing;
import dev.issuels.rules.repair.moving.Destination;
import dev.issuels.rules.repair.moving.Destinations;
import dev.issuels.rules.repair.moving.IssueMove;
import dev.issuels.rules.repair.moving.NewIssue;
import dev.issuels.rules.repair.moving.NewIssue.Given;
import dev.issuels.text.Span;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.listing.ListedIssue;
import dev.issuels.workspace.listing.NextIssue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The commands that a client can have executed (LSP 3.17, {@code workspace/executeCommand}).
 *
 * <p>Each takes the place of the cursor as its only argument, as {@code TextDocumentPositionParams}; a new issue and the
 * next one can do without. What is to be edited is worked out from the newest snapshot once all is asked: the user may have
 * typed while the editor showed a question.
 *
 * @param newest the snapshot that holds now
 * @param cursor the place when the command was given
 * @param seed a text that no other run has, which the hash of a new id follows from
 */
public record IssueCommands(
        Supplier<Workspace> newest,
        Optional<Place> cursor,
        WorkspaceEdits edits,
        Dialog dialog,
        LocalDate today,
        String seed) {

    private static final String NEW = "issue-ls.new";
    private static final String CLOSE = "issue-ls.close";
    private static final String MOVE = "issue-ls.move";
    private static final String NEXT = "issue-ls.next";

    private static final String GONE = "the issue is not there any more; put the cursor into it and try again";
    private static final String NO_FILES = "this editor cannot be told to make a file";

    /** The names of the commands for a client; those that edit only for one that can be told to. */
    public static List<String> names(boolean edits) {
        return edits ? List.of(NEW, CLOSE, MOVE, NEXT) : List.of(NEXT);
    }

    /** Runs a command; completed when all is asked and done. */
    public CompletableFuture<Void> run(String name) {
        return switch (name) {
            case NEW -> add();
            case CLOSE -> close();
            case MOVE -> move();
            case NEXT -> next();
            default -> said("unknown command '" + name + "'");
        };
    }

    private CompletableFuture<Void> close() {
        return atIssue(
                issue -> changed(newest.get(), issue, Closing::closing, "this issue cannot be closed, or is already"));
    }

    private CompletableFuture<Void> move() {
        return atIssue(issue -> chosen(
                "Move the issue to which file?",
                now -> now.file(issue.file().uri())
                        .flatMap(file -> Destinations.of(now, file))
                        .map(Destinations::forOpenIssues)
                        .orElse(List.of()),
                (now, to) -> changed(
                        now,
                        issue,
                        subject -> IssueMove.fix(subject, to),
                        "this issue cannot be moved there without doing harm")));
    }

    private CompletableFuture<Void> add() {
        return chosen(
                "Add an issue to which file?",
                this::filesToAddTo,
                (now, to) -> NewIssue.in(now, to, today, new Given(Map.of(), seed))
                        .map(fix -> added(now, fix, to))
                        .orElseGet(() -> said("no issue can be added there")));
    }

    private List<Destination> filesToAddTo(Workspace workspace) {
        return cursor.flatMap(place -> workspace.folderOf(place.file().uri()))
                .or(() -> workspace.folders().stream().findFirst())
                .map(folder -> Destinations.in(workspace, folder))
                .map(found -> Stream.concat(
                                found.forOpenIssues().stream(), found.forPriority(Optional.empty()).stream())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private CompletableFuture<Void> added(Workspace workspace, Fix fix, Destination to) {
        return made(workspace, fix, to.uri()).thenAccept(applied -> {
            String before = to.file().map(file -> file.text().text()).orElse("");
            String after = fix.editsOf(to.uri()).appliedTo(before);
            List<PlacedIssue> issues = workspace.parse(after).issues();
            if (applied && !issues.isEmpty()) {
                PlacedIssue last = issues.get(issues.size() - 1);
                dialog.show(to.uri(), last.text(), titleOf(last), "added to '" + to.name() + "'");
            }
        });
    }

    private CompletableFuture<Void> next() {
        Optional<NextIssue> next = NextIssue.of(newest.get());
        if (next.isEmpty()) {
            return said("no open issue that does not wait for another");
        }
        ListedIssue issue = next.get().issue();
        String words = "'" + issue.id() + "' " + next.get().reason() + ": " + issue.title() + " ("
                + issue.file().path() + ":" + (issue.line() + 1) + ")";
        dialog.show(
                issue.file().uri(),
                issue.placed().text(),
                Span.at(titleOf(issue.placed()).start()),
                words);
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> atIssue(Function<MeantIssue, CompletableFuture<Void>> action) {
        return cursor.flatMap(MeantIssue::at).map(action).orElseGet(() -> said("put the cursor into an issue first"));
    }

    /**
     * Lets the user choose a file.
     *
     * @param files those that a snapshot has to choose from
     * @param action what is done with the chosen one of the newest snapshot
     */
    private CompletableFuture<Void> chosen(
            String question,
            Function<Workspace, List<Destination>> files,
            BiFunction<Workspace, Destination, CompletableFuture<Void>> action) {
        List<String> names =
                files.apply(newest.get()).stream().map(Destination::name).toList();
        if (names.isEmpty()) {
            return said("there is no file for issues here");
        }
        return dialog.choice(question, names).thenCompose(answer -> {
            Workspace now = newest.get();
            return answer.map(name -> files.apply(now).stream()
                            .filter(to -> to.name().equals(name))
                            .findFirst()
                            .map(to -> action.apply(now, to))
                            .orElseGet(() -> said("'" + name + "' cannot be chosen any more")))
                    .orElseGet(() -> CompletableFuture.completedFuture(null));
        });
    }

    /** Changes an issue as a snapshot has it. */
    private CompletableFuture<Void> changed(
            Workspace workspace, MeantIssue issue, Function<IssueSubject, Optional<Fix>> change, String refusal) {
        Optional<IssueSubject> subject = issue.in(workspace, today);
        if (subject.isEmpty()) {
            return said(GONE);
        }
        return change.apply(subject.get())
                .map(fix -> made(workspace, fix, issue.file().uri()).thenAccept(applied -> {}))
                .orElseGet(() -> said(refusal));
    }

    /** Has the client make a fix; completed with whether it did. */
    private CompletableFuture<Boolean> made(Workspace workspace, Fix fix, String home) {
        if (!edits.canMake(workspace, fix)) {
            return said(NO_FILES).thenApply(said -> false);
        }
        return dialog.apply(fix.title(), edits.of(workspace, fix.title(), fix.edits(), home));
    }

    private CompletableFuture<Void> said(String message) {
        dialog.say(message);
        return CompletableFuture.completedFuture(null);
    }

    private static Span titleOf(PlacedIssue placed) {
        Span inIssue = placed.issue()
                .field(Keys.TITLE)
                .map(Field::value)
                .map(value -> value.span())
                .orElseGet(() -> placed.issue().frontMatter().head());
        return placed.inFile(inIssue);
    }
}
