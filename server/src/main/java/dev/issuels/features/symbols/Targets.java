package dev.issuels.features.symbols;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Reference;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Finds where the things are that symbols name. */
final class Targets {

    private final Workspace workspace;
    private final PositionEncoding encoding;

    Targets(Workspace workspace, PositionEncoding encoding) {
        this.workspace = workspace;
        this.encoding = encoding;
    }

    /** Where a symbol leads to; nowhere for what is not declared anywhere, such as a tag. */
    List<Target> of(PlacedFile from, Symbol symbol) {
        if (symbol instanceof Symbol.Declaration declaration) {
            return of(declaration.id()).toList();
        } else if (symbol instanceof Symbol.Named named) {
            return named.mention().ids().flatMap(this::of).toList();
        } else if (symbol instanceof Symbol.Logged logged) {
            return of(logged.entry().id()).toList();
        } else if (symbol instanceof Symbol.Path path) {
            return file(from, path.reference()).stream().toList();
        }
        return List.of();
    }

    /** The issues that an id may mean; where no file has one, the entries that log it. */
    Stream<Target> of(IssueId id) {
        List<Declaration> known = workspace.index().targets(id).stream()
                .sorted(Comparator.comparing(Declaration::closed).thenComparing(Declaration::uri))
                .toList();
        boolean declared = known.stream().anyMatch(declaration -> !declaration.logged());
        return known.stream()
                .filter(declaration -> declaration.logged() != declared)
                .distinct()
                .flatMap(declaration -> places(declaration, id));
    }

    private Stream<Target> places(Declaration declaration, IssueId id) {
        PlacedFile file = workspace.file(declaration.uri()).orElseThrow();
        Positions positions = new Positions(file.text(), encoding);
        if (declaration.logged()) {
            return file.logging(id).map(entry -> {
                Range range = positions.range(entry.span());
                return new Target(file.uri(), range, range);
            });
        }
        return file.declaring(id)
                .filter(placed ->
                        placed.issue().id().filter(declaration.id()::equals).isPresent())
                .map(placed -> issue(file, placed, positions));
    }

    private static Target issue(PlacedFile file, PlacedIssue placed, Positions positions) {
        Span name = placed.issue()
                .field("id")
                .map(field -> placed.inFile(field.value().span()))
                .orElseGet(() -> Span.at(placed.start()));
        return new Target(file.uri(), positions.range(placed.span()), positions.range(name));
    }

    /** The file that a reference names, if there is one; a folder is no place to go to. */
    private Optional<Target> file(PlacedFile from, Reference reference) {
        if (reference.form() != Reference.Form.PATH) {
            return Optional.empty();
        }
        return workspace
                .folderOf(from.uri())
                .flatMap(folder -> folder.resolved(from, reference.path())
                        .filter(path -> folder.paths().presence(path) == Presence.FILE)
                        .map(path -> target(folder, path, reference)));
    }

    private static Target target(Folder folder, String path, Reference reference) {
        int first = reference.lines().map(Reference.Lines::first).orElse(1) - 1;
        int last = reference.lines().map(Reference.Lines::last).orElse(1);
        Position start = new Position(Math.max(0, first), 0);
        return new Target(
                folder.uriOf(path), new Range(start, new Position(Math.max(first, last), 0)), new Range(start, start));
    }
}
