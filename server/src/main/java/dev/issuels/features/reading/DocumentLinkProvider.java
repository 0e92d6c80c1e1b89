package dev.issuels.features.reading;

import com.google.gson.JsonObject;
import dev.issuels.features.Carried;
import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.symbols.FiledIssue;
import dev.issuels.features.symbols.PathMeanings;
import dev.issuels.features.symbols.Symbol;
import dev.issuels.features.symbols.Targets;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Preamble;
import dev.issuels.issue.Reference;
import dev.issuels.issue.Reference.Form;
import dev.issuels.issue.Reference.Lines;
import dev.issuels.text.Span;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/**
 * The paths and addresses of an issue file that lead somewhere (LSP 3.17, {@code textDocument/documentLink}). Where a path
 * leads to in the file that it names is found when somebody follows it; one that leads nowhere, or to one of several
 * files, is no link.
 *
 * @param tooltips whether the client shows them
 * @param spelled turns the key of a file into the URI that the client knows it by
 */
public record DocumentLinkProvider(PositionEncoding encoding, boolean tooltips, UnaryOperator<String> spelled) {

    /** The links of a file in the order of the text; none in ordinary Markdown. */
    public List<DocumentLink> links(Workspace workspace, String uri, CancelChecker cancelled) {
        Optional<PlacedFile> file = workspace.file(uri).filter(PlacedFile::isIssueFile);
        if (file.isEmpty()) {
            return List.of();
        }
        Query query = new Query(
                file.get(),
                workspace.folderOf(uri).filter(Folder::scanned),
                new Positions(file.get().text(), encoding),
                new ArrayList<>());
        Preamble preamble = file.get().content().preamble();
        addAddresses(query, new Span(0, preamble.length()), CodeBlocks.of(preamble.body(), 0));
        List<Placed> paths = new ArrayList<>(placed(preamble.body().references().stream(), 0));
        for (PlacedIssue placed : file.get().content().issues()) {
            cancelled.checkCanceled();
            addAddresses(query, placed.span(), CodeBlocks.of(placed.issue().body(), placed.start()));
            paths.addAll(placed(placed.issue().references(), placed.start()));
        }
        query.folder.ifPresent(folder -> addPaths(query, folder, paths));
        return query.links.stream()
                .sorted(Comparator.comparingInt(Found::start))
                .map(Found::link)
                .toList();
    }

    /** A link with its target; unchanged when it has one already. */
    public DocumentLink resolved(Workspace workspace, DocumentLink link) {
        Data.of(link).ifPresent(data -> link.setTarget(spelled.apply(data.uri()) + place(workspace, data)));
        return link;
    }

    /** What the links of one request have in common. */
    private record Query(PlacedFile file, Optional<Folder> folder, Positions positions, List<Found> links) {}

    /** A link and where it starts. */
    private record Found(int start, DocumentLink link) {}

    /** A path and the start of the issue that its spans count from. */
    private record Placed(Reference reference, int origin) {}

    private static List<Placed> placed(Stream<Reference> references, int origin) {
        return references
                .filter(reference -> reference.form() == Form.PATH)
                .map(reference -> new Placed(reference, origin))
                .toList();
    }

    private void addPaths(Query query, Folder folder, List<Placed> paths) {
        Map<Reference, String> meant = new PathMeanings(folder)
                .clear(query.file, paths.stream().map(Placed::reference).toList());
        for (Placed path : paths) {
            if (meant.containsKey(path.reference)) {
                query.links.add(link(query, folder, meant.get(path.reference), path.reference, path.origin));
            }
        }
    }

    private Found link(Query query, Folder folder, String path, Reference reference, int origin) {
        Span span = span(reference).shifted(origin);
        DocumentLink link = new DocumentLink(query.positions.range(span));
        link.setData(new Data(
                        folder.uriOf(path), reference.lines(), reference.issue().map(Mention::id))
                .json());
        if (tooltips) {
            link.setTooltip("Open '" + path + "'"
                    + reference.lines().map(DocumentLinkProvider::inWords).orElse(""));
        }
        return new Found(span.start(), link);
    }

    /** The path and all that hangs on it. */
    private static Span span(Reference reference) {
        Span path = Symbol.Path.of(reference, 0).span();
        int end = reference.issue().map(mention -> mention.span().end()).orElse(path.end());
        return new Span(path.start(), Math.max(path.end(), end));
    }

    private static String inWords(Lines lines) {
        return lines.first() == lines.last()
                ? " at line " + lines.first()
                : " at lines " + lines.first() + " to " + lines.last();
    }

    private static void addAddresses(Query query, Span part, CodeBlocks code) {
        for (Span address : Addresses.in(query.positions.text().slice(part))) {
            Span span = address.shifted(part.start());
            if (!code.touch(span)) {
                DocumentLink link = new DocumentLink(query.positions.range(span));
                link.setTarget(query.positions.text().slice(span));
                query.links.add(new Found(span.start(), link));
            }
        }
    }

    /** The fragment that names the lines of a file; editors read it as web pages of repositories do. */
    private String place(Workspace workspace, Data data) {
        Optional<String> issue = data.issue()
                .flatMap(id -> FiledIssue.of(workspace, id)
                        .filter(found -> found.file().uri().equals(data.uri()))
                        .findFirst())
                .map(found -> new Targets(workspace, encoding)
                                .of(found)
                                .name()
                                .getStart()
                                .getLine()
                        + 1)
                .map(line -> "#L" + line);
        return issue.or(() -> data.lines().map(DocumentLinkProvider::fragment)).orElse("");
    }

    private static String fragment(Lines lines) {
        return lines.first() == lines.last() ? "#L" + lines.first() : "#L" + lines.first() + "-L" + lines.last();
    }

    /** What a link carries, so that nothing has to be remembered here. */
    private record Data(String uri, Optional<Lines> lines, Optional<IssueId> issue) {

        static Optional<Data> of(DocumentLink link) {
            return Carried.read(
                    link.getData(),
                    json -> new Data(
                            json.get("uri").getAsString(),
                            json.has("first")
                                    ? Optional.of(new Lines(
                                            json.get("first").getAsInt(),
                                            json.get("last").getAsInt(),
                                            Span.at(0)))
                                    : Optional.empty(),
                            Optional.ofNullable(json.get("issue")).flatMap(id -> IssueId.parse(id.getAsString()))));
        }

        JsonObject json() {
            JsonObject json = new JsonObject();
            json.addProperty("uri", uri);
            lines.ifPresent(named -> {
                json.addProperty("first", named.first());
                json.addProperty("last", named.last());
            });
            issue.ifPresent(id -> json.addProperty("issue", id.toString()));
            return json;
        }
    }
}
