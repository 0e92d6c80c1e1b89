package dev.issuels.features.symbols;

import com.google.gson.JsonPrimitive;
import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.symbols.IssueSearch.Hit;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolTag;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolLocation;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/**
 * Finds issues by words of their ids, titles and tags (LSP 3.17, {@code workspace/symbol}).
 *
 * @param spelled turns the key of a file into the URI that the client knows it by
 */
public record WorkspaceSymbolProvider(PositionEncoding encoding, Support support, UnaryOperator<String> spelled) {

    /**
     * Which forms of answers the client understands.
     *
     * @param tagged symbols that say that they are obsolete
     * @param resolution whether it asks for the place of a symbol in its file once it goes there
     */
    public record Support(boolean tagged, boolean resolution) {}

    /** The issues that fit best: open ones first, and not more than anybody reads. */
    public Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>> symbols(
            Workspace workspace, String query, CancelChecker cancelled) {
        List<Hit> hits = new IssueSearch(workspace, SymbolQuery.of(query)).hits(cancelled);
        return support.resolution
                ? Either.forRight(hits.stream().map(this::symbol).toList())
                : Either.forLeft(hits.stream().map(this::information).toList());
    }

    /** The symbol with its place, which is where the issue stands by now; the top of the file if it is gone. */
    public WorkspaceSymbol resolved(Workspace workspace, WorkspaceSymbol symbol, UnaryOperator<String> key) {
        String uri = symbol.getLocation().map(Location::getUri, WorkspaceSymbolLocation::getUri);
        Range range = workspace.file(key.apply(uri)).stream()
                .flatMap(file -> id(symbol).stream()
                        .flatMap(id -> spans(file, id))
                        .map(span -> new Positions(file.text(), encoding).range(span)))
                .findFirst()
                .orElseGet(() -> new Range(new Position(0, 0), new Position(0, 0)));
        symbol.setLocation(Either.forLeft(new Location(uri, range)));
        return symbol;
    }

    private static Optional<IssueId> id(WorkspaceSymbol symbol) {
        return symbol.getData() instanceof JsonPrimitive id ? IssueId.parse(id.getAsString()) : Optional.empty();
    }

    private static Stream<Span> spans(PlacedFile file, IssueId id) {
        Stream<Span> declared = file.declaring(id)
                .map(placed -> new FiledIssue(file, placed))
                .filter(issue -> issue.isDeclaring(id))
                .map(FiledIssue::name);
        return Stream.concat(
                declared,
                file.logging(id).filter(entry -> entry.id().equals(id)).map(LogEntry::span));
    }

    private WorkspaceSymbol symbol(Hit hit) {
        WorkspaceSymbol symbol = new WorkspaceSymbol(
                hit.label(),
                DocumentSymbolProvider.ISSUE,
                hit.id().isPresent()
                        ? Either.forRight(new WorkspaceSymbolLocation(
                                spelled.apply(hit.file().uri())))
                        : Either.forLeft(location(hit)),
                hit.status());
        hit.id().ifPresent(id -> symbol.setData(new JsonPrimitive(id.toString())));
        symbol.setTags(tags(hit));
        return symbol;
    }

    @SuppressWarnings("deprecation") // The older form is what clients without the newer one understand.
    private SymbolInformation information(Hit hit) {
        SymbolInformation symbol =
                new SymbolInformation(hit.label(), DocumentSymbolProvider.ISSUE, location(hit), hit.status());
        symbol.setTags(tags(hit));
        return symbol;
    }

    private @Nullable List<SymbolTag> tags(Hit hit) {
        return support.tagged && hit.closed() ? List.of(SymbolTag.Deprecated) : null;
    }

    private Location location(Hit hit) {
        Positions positions = new Positions(hit.file().text(), encoding);
        return new Location(spelled.apply(hit.file().uri()), positions.range(hit.span()));
    }
}
