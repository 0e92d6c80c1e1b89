package dev.issuels.features.symbols;

import dev.issuels.issue.Field;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Keys;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Projects;
import dev.issuels.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.SymbolKind;

/** An issue and the file that it stands in. */
public record FiledIssue(PlacedFile file, PlacedIssue placed) {

    /** What kind of symbol an issue is: there is none for it, and this one has an icon that stands out. */
    public static final SymbolKind KIND = SymbolKind.Class;

    /** The issues that an id in a file may mean, open ones first. */
    public static Stream<FiledIssue> of(Workspace workspace, PlacedFile from, IssueId id) {
        return of(workspace, new Projects(workspace).meant(from, id));
    }

    /** The issues that an id may mean anywhere, open ones first. */
    public static Stream<FiledIssue> of(Workspace workspace, IssueId id) {
        return of(workspace, workspace.index().targets(id));
    }

    private static Stream<FiledIssue> of(Workspace workspace, List<Declaration> declarations) {
        return declarations.stream()
                .filter(declaration -> !declaration.logged())
                .distinct()
                .sorted(Comparator.comparing(Declaration::closed).thenComparing(Declaration::uri))
                .flatMap(declaration -> workspace.file(declaration.uri()).stream()
                        .flatMap(file -> file.declaring(declaration.id()).map(placed -> new FiledIssue(file, placed)))
                        .filter(found -> found.isDeclaring(declaration.id())));
    }

    /** The id and the title, or what there is of them. */
    public String label() {
        String id = placed.issue().text(Keys.ID).orElse("");
        String title = placed.issue().text(Keys.TITLE).orElse("");
        String label = (id + " " + title).strip();
        return label.isEmpty() ? "(no id)" : label;
    }

    /** What to put the cursor on: the id, or else the start of the front matter. */
    public Span name() {
        Span span = placed.issue()
                .field(Keys.ID)
                .flatMap(Field::scalar)
                .map(Value.Scalar::content)
                .orElseGet(() -> placed.issue().frontMatter().head());
        return placed.inFile(span);
    }

    /** Whether the issue gives itself the id, written just so. */
    public boolean isDeclaring(IssueId id) {
        return placed.issue().id().filter(id::equals).isPresent();
    }

    /** Whether both are the same issue at the same place. */
    public boolean isAt(FiledIssue other) {
        return placed.start() == other.placed.start() && file.uri().equals(other.file.uri());
    }
}
