package dev.issuels.lsp.commands;

import dev.issuels.features.WorkspaceEdits;
import dev.issuels.features.symbols.Place;
import dev.issuels.issue.Field;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.repair.moving.Closing;
import dev.issuels.rules.repair.moving.Destination;
import dev.issuels.rules.repair.moving.Destinations;
import dev.issuels.rules.repair.moving.IssueMove;
import dev.issuels.rules.repair.moving.NewIssue;
import dev.issuels.rules.repair.moving.NewIssue.Given;
import dev.issuels.text.Span;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.listing.ListedIssue;
import dev.issuels.workspace.listing.NextIssue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The commands that a client can have executed (LSP 3.17, {@code workspace/executeCommand}).
 *
 * <p>Each takes the place of the cursor as its only argument, as {@code TextDocumentPositionParams}; a new issue and the
 * next one can do without.
 *
 * @param seed a text that no other run has, which the hash of a new id follows from
 */
public record IssueCommands(
        Workspace workspace,
        Optional<Place> cursor,
        WorkspaceEdits edits,
        Dialog dialog,
        LocalDate today,
        String seed) {

    private static final String NEW = "issue-ls.new";
    private static final String CLOSE = "issue-ls.close";
    private static final String MOVE = "issue-ls.move";
    private static final String NEXT = "issue-ls.next";

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
        return atIssue(subject -> Closing.closing(subject)
                .map(fix -> made(fix, home()))
                .orElseGet(() -> said("this issue cannot be closed, or is already")));
    }

    private CompletableFuture<Void> move() {
        return atIssue(subject -> {
            List<Destination> all =
                    Destinations.of(subject).map(Destinations::forOpenIssues).orElse(List.of());
            return chosen(
                    "Move the issue to which file?",
                    all,
                    to -> IssueMove.fix(subject, to)
                            .map(fix -> made(fix, home()))
                            .orElseGet(() -> said("this issue cannot be moved there without doing harm")));
        });
    }

    private CompletableFuture<Void> add() {
        Optional<Folder> folder = cursor.flatMap(
                        place -> workspace.folderOf(place.file().uri()))
                .or(() -> workspace.folders().stream().findFirst());
        List<Destination> all = folder.map(found -> Destinations.in(workspace, found))
                .map(found -> Stream.concat(
                                found.forOpenIssues().stream(), found.forPriority(Optional.empty()).stream())
                        .distinct()
                        .toList())
                .orElse(List.of());
        return chosen(
                "Add an issue to which file?",
                all,
                to -> NewIssue.in(workspace, to, today, new Given(Map.of(), seed))
                        .map(fix -> added(fix, to))
                        .orElseGet(() -> said("no issue can be added there")));
    }

    private CompletableFuture<Void> added(Fix fix, Destination to) {
        if (!edits.canMake(workspace, fix)) {
            return said(NO_FILES);
        }
        return dialog.apply(fix.title(), edits.of(workspace, fix.title(), fix.edits(), to.uri()))
                .thenAccept(applied -> {
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
        Optional<NextIssue> next = NextIssue.of(workspace);
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

    private CompletableFuture<Void> atIssue(Function<IssueSubject, CompletableFuture<Void>> action) {
        return cursor.flatMap(
                        place -> place.issue().map(placed -> IssueSubject.of(workspace, place.file(), placed, today)))
                .map(action)
                .orElseGet(() -> said("put the cursor into an issue first"));
    }

    private CompletableFuture<Void> chosen(
            String question, List<Destination> all, Function<Destination, CompletableFuture<Void>> action) {
        if (all.isEmpty()) {
            return said("there is no file for issues here");
        }
        return dialog.choice(question, all.stream().map(Destination::name).toList())
                .thenCompose(answer -> answer.flatMap(name -> all.stream()
                                .filter(to -> to.name().equals(name))
                                .findFirst())
                        .map(action)
                        .orElseGet(() -> CompletableFuture.completedFuture(null)));
    }

    private CompletableFuture<Void> made(Fix fix, String home) {
        if (!edits.canMake(workspace, fix)) {
            return said(NO_FILES);
        }
        return dialog.apply(fix.title(), edits.of(workspace, fix.title(), fix.edits(), home))
                .thenAccept(applied -> {});
    }

    private CompletableFuture<Void> said(String message) {
        dialog.say(message);
        return CompletableFuture.completedFuture(null);
    }

    private String home() {
        return cursor.map(place -> place.file().uri()).orElse("");
    }

    private static Span titleOf(PlacedIssue placed) {
        Span inIssue = placed.issue()
                .field("title")
                .map(Field::value)
                .map(value -> value.span())
                .orElseGet(() -> placed.issue().frontMatter().head());
        return placed.inFile(inIssue);
    }
}
