package dev.issuels.features.reading;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.symbols.Symbol;
import dev.issuels.features.symbols.SymbolAt;
import dev.issuels.issue.Body;
import dev.issuels.issue.Field;
import dev.issuels.issue.FrontMatter;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema;
import dev.issuels.rules.repair.TextEnd;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;

/**
 * What to select around a place, step by step (LSP 3.17, {@code textDocument/selectionRange}): the word, the value, the
 * field, the front matter, or the sentence, the paragraph, the section; then the issue and the file.
 */
public record SelectionRangeProvider(PositionEncoding encoding) {

    /** One selection for each position, in their order; empty in ordinary Markdown. */
    public Optional<List<SelectionRange>> ranges(Workspace workspace, String uri, List<Position> positions) {
        return workspace.file(uri).filter(PlacedFile::isIssueFile).map(file -> {
            Positions places = new Positions(file.text(), encoding);
            return positions.stream()
                    .map(position -> selection(file, workspace.schema(), places, places.offset(position)))
                    .toList();
        });
    }

    private static SelectionRange selection(PlacedFile file, Schema schema, Positions positions, int offset) {
        List<Span> steps = new ArrayList<>();
        for (Span span : spans(file, schema, offset)) {
            Span last = steps.isEmpty() ? Span.at(offset) : steps.get(steps.size() - 1);
            if (span.covers(last) && !span.equals(last)) {
                steps.add(span);
            }
        }
        SelectionRange selection = null;
        for (int step = steps.size() - 1; step >= 0; step--) {
            selection = new SelectionRange(positions.range(steps.get(step)), selection);
        }
        Position position = positions.position(offset);
        return selection == null ? new SelectionRange(new Range(position, position), null) : selection;
    }

    /** What is around an offset, the shortest first. */
    private static List<Span> spans(PlacedFile file, Schema schema, int offset) {
        SourceText text = file.text();
        List<Span> spans = new ArrayList<>();
        spans.add(word(text.text(), offset));
        SymbolAt.of(file.content(), offset, schema).map(Symbol::span).ifPresent(spans::add);
        file.content()
                .issueAt(offset)
                .ifPresentOrElse(
                        issue -> addIssue(text, issue, offset, spans),
                        () -> addBody(text, file.content().preamble().body(), 0, offset, spans));
        spans.add(text.span());
        return spans.stream()
                .filter(span -> span.touches(offset))
                .sorted(Comparator.comparingInt(Span::length))
                .toList();
    }

    private static Span word(String text, int offset) {
        int start = offset;
        while (start > 0 && isWord(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        int end = offset;
        while (end < text.length() && isWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return new Span(start, end);
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static Span line(SourceText text, int offset) {
        Span line = text.lineSpan(text.lineOf(offset));
        String content = text.slice(line);
        int start = line.start() + content.length() - content.stripLeading().length();
        return new Span(
                start, Math.max(start, line.start() + content.stripTrailing().length()));
    }

    private static void addFrontMatter(PlacedIssue placed, List<Span> spans) {
        FrontMatter front = placed.issue().frontMatter();
        for (Field field : front.fields()) {
            add(placed, field.keySpan(), spans);
            add(placed, field.span(), spans);
            addValue(placed, field.value(), spans);
        }
        add(placed, front.block(), spans);
        add(placed, front.span(), spans);
    }

    private static void addValue(PlacedIssue placed, Value value, List<Span> spans) {
        add(placed, value.span(), spans);
        if (value instanceof Value.Scalar scalar) {
            add(placed, scalar.content(), spans);
        } else if (value instanceof Value.Sequence list) {
            list.items().forEach(item -> addValue(placed, item, spans));
        } else if (value instanceof Value.Mapping mapping) {
            mapping.fields().forEach(field -> {
                add(placed, field.span(), spans);
                addValue(placed, field.value(), spans);
            });
        }
    }

    private static void addIssue(SourceText text, PlacedIssue issue, int offset, List<Span> spans) {
        addFrontMatter(issue, spans);
        addText(text, issue.span(), spans);
        spans.add(issue.span());
        addBody(text, issue.issue().body(), issue.start(), offset, spans);
    }

    /** Adds the line, and if it belongs to the body what is around it there. */
    private static void addBody(SourceText text, Body body, int origin, int offset, List<Span> spans) {
        spans.add(line(text, offset));
        if (!body.span().shifted(origin).touches(offset)) {
            return;
        }
        CodeBlocks code = CodeBlocks.of(body, origin);
        spans.addAll(code.spans());
        if (!code.touch(Span.at(offset))) {
            Paragraph.at(text, offset).ifPresent(paragraph -> {
                spans.add(Paragraph.sentence(text, paragraph, offset));
                spans.add(paragraph);
            });
        }
        body.sections().forEach(section -> addText(text, section.span().shifted(origin), spans));
        addText(text, body.span().shifted(origin), spans);
    }

    /** Adds what is left of a span without the blank lines and the separators at its end. */
    private static void addText(SourceText text, Span span, List<Span> spans) {
        spans.add(new Span(span.start(), TextEnd.of(text, span)));
    }

    private static void add(PlacedIssue placed, Span inIssue, List<Span> spans) {
        spans.add(placed.inFile(inIssue));
    }
}
