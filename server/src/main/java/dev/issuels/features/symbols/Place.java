package dev.issuels.features.symbols;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.issue.Body;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Schema;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;

/** A place of an issue file that a client asks about, and all that is known around it. */
public record Place(Workspace workspace, PlacedFile file, Positions positions, int offset) {

    /** The place; empty in ordinary Markdown and in files that nobody knows. */
    public static Optional<Place> of(Workspace workspace, String uri, Position position, PositionEncoding encoding) {
        return workspace.file(uri).filter(PlacedFile::isIssueFile).map(file -> {
            Positions positions = new Positions(file.text(), encoding);
            return new Place(workspace, file, positions, positions.offset(position));
        });
    }

    /** What is there. */
    public Optional<Symbol> symbol() {
        return SymbolAt.of(file.content(), offset, schema());
    }

    /** The issue there. */
    public Optional<PlacedIssue> issue() {
        return file.content().issueAt(offset);
    }

    /** Where the body of that issue begins, or what stands above all issues. */
    public int bodyStart() {
        return body().span().start() + origin();
    }

    /** Whether the place touches a code block. */
    public boolean isInCode() {
        int origin = origin();
        return body().code().stream().anyMatch(code -> code.shifted(origin).touches(offset));
    }

    private Body body() {
        return issue().map(placed -> placed.issue().body())
                .orElseGet(() -> file.content().preamble().body());
    }

    private int origin() {
        return issue().map(PlacedIssue::start).orElse(0);
    }

    /**
     * The issues that a question about issues is about here: those of the id that the cursor is on, or else the one
     * around; none where it is on something else that means something, such as a tag.
     */
    Stream<FiledIssue> issuesMeant() {
        Optional<Symbol> symbol = symbol();
        boolean named = symbol.flatMap(Symbol::issue).isPresent();
        if (named) {
            return symbol.stream().flatMap(Symbol::issues).flatMap(id -> FiledIssue.of(workspace, file, id));
        }
        boolean structure =
                symbol.isEmpty() || symbol.get() instanceof Symbol.Key || symbol.get() instanceof Symbol.Heading;
        return structure ? issue().map(placed -> new FiledIssue(file, placed)).stream() : Stream.empty();
    }

    public Schema schema() {
        return workspace.schema();
    }
}
