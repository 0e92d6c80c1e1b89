package dev.issuels.features.symbols;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.issue.FrontMatter;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.Reference;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Projects;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Finds where the things are that symbols name. */
public final class Targets {

    private final Workspace workspace;
    private final PositionEncoding encoding;

    public Targets(Workspace workspace, PositionEncoding encoding) {
        this.workspace = workspace;
        this.encoding = encoding;
    }

    /** Where a symbol leads to; nowhere for what is not declared anywhere, such as a tag. */
    List<Target> of(PlacedFile from, Symbol symbol) {
        return symbol instanceof Symbol.Path path
                ? files(from, path.reference()).toList()
                : symbol.issues().flatMap(id -> of(from, id)).distinct().toList();
    }

    /** The issues that an id may mean; where no file has one, the entries that log it. */
    private Stream<Target> of(PlacedFile from, IssueId id) {
        List<FiledIssue> issues = FiledIssue.of(workspace, from, id).toList();
        return issues.isEmpty() ? logged(from, id) : issues.stream().map(this::of);
    }

    /** An issue, with its id to put the cursor on. */
    public Target of(FiledIssue issue) {
        return target(issue, issue.placed().span());
    }

    /** The front matter of an issue, with its id to put the cursor on. */
    Target frontMatter(FiledIssue issue) {
        FrontMatter front = issue.placed().issue().frontMatter();
        int start = front.head().start();
        return target(issue, issue.placed().inFile(new Span(start, Math.max(start, front.end()))));
    }

    private Target target(FiledIssue issue, Span whole) {
        Positions positions = new Positions(issue.file().text(), encoding);
        return new Target(issue.file().uri(), positions.range(whole), positions.range(issue.name()));
    }

    private Stream<Target> logged(PlacedFile from, IssueId id) {
        return new Projects(workspace)
                .meant(from, id).stream()
                        .map(Declaration::uri)
                        .distinct()
                        .sorted()
                        .flatMap(uri -> workspace.file(uri).stream())
                        .flatMap(file -> file.logging(id).map(entry -> {
                            Range range = new Positions(file.text(), encoding).range(entry.span());
                            return new Target(file.uri(), range, range);
                        }));
    }

    /** The files that a reference may mean; a folder is no place to go to. */
    private Stream<Target> files(PlacedFile from, Reference reference) {
        return workspace.folderOf(from.uri()).filter(folder -> reference.form() == Reference.Form.PATH).stream()
                .flatMap(folder -> new PathMeanings(folder)
                        .of(from, reference).stream()
                                .filter(path -> folder.paths().presence(path) == Presence.FILE)
                                .flatMap(path -> inFile(folder, path, reference)));
    }

    /** The issue in a file that a reference names, or the lines. */
    private Stream<Target> inFile(Folder folder, String path, Reference reference) {
        List<Target> issues = workspace.file(folder.uriOf(path)).stream()
                .flatMap(file -> reference.issue().stream()
                        .flatMap(mention -> file.declaring(mention.id()))
                        .map(placed -> of(new FiledIssue(file, placed))))
                .toList();
        return issues.isEmpty() ? Stream.of(lines(folder, path, reference)) : issues.stream();
    }

    private Target lines(Folder folder, String path, Reference reference) {
        Position top = new Position(0, 0);
        Range range = reference.lines().map(lines -> lines(folder, path, lines)).orElseGet(() -> new Range(top, top));
        return new Target(folder.uriOf(path), range, range);
    }

    /** The lines as far as the file has so many, to the start of the one below. */
    private Range lines(Folder folder, String path, Reference.Lines lines) {
        int count = workspace
                .file(folder.uriOf(path))
                .map(file -> file.text().lineCount() - 1)
                .orElseGet(() -> folder.lineCount(path).orElse(Integer.MAX_VALUE));
        int first = Math.max(0, Math.min(lines.first() - 1, count));
        int last = Math.max(first, Math.min(lines.last(), count));
        return new Range(new Position(first, 0), new Position(last, 0));
    }
}
