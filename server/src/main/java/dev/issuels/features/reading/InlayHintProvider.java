package dev.issuels.features.reading;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.symbols.Criteria;
import dev.issuels.features.symbols.FiledIssue;
import dev.issuels.features.symbols.IssueCard;
import dev.issuels.features.symbols.Target;
import dev.issuels.features.symbols.Targets;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Mention;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

    private static final int LONGEST_TITLE = 60;

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
        Query query = new Query(workspace, positions, asked, hints);
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
        Optional<FiledIssue> issue = id(hint).flatMap(id -> one(workspace, id));
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
    private record Query(Workspace workspace, Positions positions, Span asked, Map<Integer, InlayHint> hints) {}

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
        title(query.workspace, mention.id())
                .filter(title -> !isSaid(query.positions.text(), span, title))
                .ifPresent(title -> {
                    InlayHint hint = hint(query, span.end(), shortened(title));
                    if (support.tooltips || support.locations) {
                        hint.setData(new JsonPrimitive(mention.id().toString()));
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

    /** The title of the one issue that an id means, also if nothing but a log tells it. */
    private static Optional<String> title(Workspace workspace, IssueId id) {
        return one(workspace, id)
                .flatMap(issue -> issue.placed().issue().text("title"))
                .or(() -> logged(workspace, id))
                .map(title -> title.replaceAll("\\s+", " "))
                .filter(title -> !title.isBlank());
    }

    private static Optional<FiledIssue> one(Workspace workspace, IssueId id) {
        List<FiledIssue> issues = FiledIssue.of(workspace, id).limit(2).toList();
        return issues.size() == 1 ? Optional.of(issues.get(0)) : Optional.empty();
    }

    private static Optional<String> logged(Workspace workspace, IssueId id) {
        List<Declaration> known = workspace.index().targets(id);
        if (known.stream().anyMatch(declaration -> !declaration.logged())) {
            return Optional.empty();
        }
        Stream<LogEntry> entries = known.stream()
                .map(Declaration::uri)
                .distinct()
                .flatMap(uri -> workspace.file(uri).stream())
                .flatMap(file -> file.logging(id));
        return entries.map(LogEntry::title).filter(title -> !title.isBlank()).findFirst();
    }

    /** Whether the line of an id says the title anyway. */
    private static boolean isSaid(SourceText text, Span id, String title) {
        String line = text.line(text.lineOf(id.start())).toLowerCase(Locale.ROOT);
        return line.contains(title.toLowerCase(Locale.ROOT));
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)).strip() + "…";
    }

    /** The id that a hint from here is about. */
    private static Optional<IssueId> id(InlayHint hint) {
        return Optional.ofNullable(hint.getData())
                .filter(JsonElement.class::isInstance)
                .map(JsonElement.class::cast)
                .filter(JsonElement::isJsonPrimitive)
                .flatMap(data -> IssueId.parse(data.getAsString()));
    }
}
