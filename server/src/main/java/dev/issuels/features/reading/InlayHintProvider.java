package dev.issuels.features.reading;

import com.google.gson.JsonObject;
import dev.issuels.features.Carried;
import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.symbols.Criteria;
import dev.issuels.features.symbols.FiledIssue;
import dev.issuels.features.symbols.IssueCard;
import dev.issuels.features.symbols.Target;
import dev.issuels.features.symbols.Targets;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintLabelPart;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * What is worth knowing between the lines (LSP 3.17, {@code textDocument/inlayHint}): the title of an issue behind its id
 * where the line does not say it, and how many criteria are met behind their heading.
 *
 * @param spelled turns the key of a file into the URI that the client knows it by
 */
public record InlayHintProvider(PositionEncoding encoding, Support support, UnaryOperator<String> spelled) {

    /** How far from an id its title may stand. */
    private static final int NEAR = 200;

    /**
     * What the client asks for of a hint when it needs it.
     *
     * @param tooltips what the hint is about
     * @param locations where it leads to
     */
    public record Support(boolean tooltips, boolean locations) {}

    /** The hints in a range, in the order of the text; none in ordinary Markdown. */
    public List<InlayHint> hints(Workspace workspace, String uri, Range range, CancelChecker cancelled) {
        Optional<PlacedFile> file = workspace.file(uri).filter(PlacedFile::isIssueFile);
        if (file.isEmpty()) {
            return List.of();
        }
        Positions positions = new Positions(file.get().text(), encoding);
        Span asked = positions.span(range);
        Map<Integer, InlayHint> hints = new TreeMap<>();
        Query query = new Query(uri, workspace, new Titles(workspace, file.get()), positions, asked, hints);
        file.get().content().preamble().body().mentions().forEach(mention -> addTitle(query, mention, 0));
        for (PlacedIssue placed : file.get().content().issues()) {
            if (placed.span().start() <= asked.end()
                    && asked.start() <= placed.span().end()) {
                cancelled.checkCanceled();
                addHints(query, placed);
            }
        }
        return new ArrayList<>(hints.values());
    }

    /** A hint with what the client asks for of it. */
    public InlayHint resolved(Workspace workspace, InlayHint hint) {
        Optional<FiledIssue> issue = Data.of(hint)
                .flatMap(data ->
                        workspace.file(data.uri()).flatMap(from -> new Titles(workspace, from).issue(data.id())));
        if (issue.isEmpty()) {
            return hint;
        }
        if (support.tooltips) {
            String card =
                    new IssueCard(workspace, issue.get().file(), issue.get().placed()).text();
            hint.setTooltip(new MarkupContent(MarkupKind.MARKDOWN, card));
        }
        if (support.locations && hint.getLabel().isRight()) {
            Target target = new Targets(workspace, encoding).of(issue.get());
            Location location = new Location(spelled.apply(target.uri()), target.name());
            hint.getLabel().getRight().forEach(part -> part.setLocation(location));
        }
        return hint;
    }

    /**
     * What the hints of one request have in common.
     *
     * @param hints by their offset
     */
    private record Query(
            String uri,
            Workspace workspace,
            Titles titles,
            Positions positions,
            Span asked,
            Map<Integer, InlayHint> hints) {}

    private void addHints(Query query, PlacedIssue placed) {
        placed.issue()
                .mentions()
                .filter(mention ->
                        placed.issue().id().filter(mention.id()::means).isEmpty())
                .forEach(mention -> addTitle(query, mention, placed.start()));
        Criteria.sections(placed, query.workspace.schema()).forEach(section -> {
            int offset = placed.inFile(section.heading()).end();
            Criteria.of(placed, section)
                    .map(Criteria::toString)
                    .ifPresent(met -> add(query, offset, hint(query, offset, met)));
        });
    }

    private void addTitle(Query query, Mention mention, int origin) {
        Span span = mention.span().shifted(origin);
        if (!query.asked.touches(span.end())) {
            return;
        }
        query.titles
                .of(mention.id())
                .filter(title -> !isSaid(query.positions.text(), span, title))
                .ifPresent(title -> {
                    InlayHint hint = hint(query, span.end(), title);
                    if (support.tooltips || support.locations) {
                        hint.setData(new Data(query.uri, mention.id()).json());
                    }
                    add(query, span.end(), hint);
                });
    }

    private static void add(Query query, int offset, InlayHint hint) {
        if (query.asked.touches(offset)) {
            query.hints.put(offset, hint);
        }
    }

    private InlayHint hint(Query query, int offset, String text) {
        Either<String, List<InlayHintLabelPart>> label =
                support.locations ? Either.forRight(List.of(new InlayHintLabelPart(text))) : Either.forLeft(text);
        InlayHint hint = new InlayHint(query.positions.position(offset), label);
        hint.setPaddingLeft(true);
        return hint;
    }

    /** Whether the text around an id says the title anyway. */
    private static boolean isSaid(SourceText text, Span id, String title) {
        Span line = text.lineSpan(text.lineOf(id.start()));
        int from = Math.max(line.start(), id.start() - NEAR);
        int to = Math.min(line.end(), id.end() + NEAR);
        String said = title.endsWith("…") ? title.substring(0, title.length() - 1) : title;
        return text.slice(new Span(from, to)).toLowerCase(Locale.ROOT).contains(said.toLowerCase(Locale.ROOT));
    }

    /**
     * What a hint carries, so that nothing has to be remembered here.
     *
     * @param uri the file that it is in
     * @param id the one that it is about
     */
    private record Data(String uri, IssueId id) {

        static Optional<Data> of(InlayHint hint) {
            return Carried.read(
                    hint.getData(),
                    json -> new Data(
                            json.get("uri").getAsString(),
                            IssueId.parse(json.get("id").getAsString()).orElseThrow()));
        }

        JsonObject json() {
            JsonObject json = new JsonObject();
            json.addProperty("uri", uri);
            json.addProperty("id", id.toString());
            return json;
        }
    }
}
