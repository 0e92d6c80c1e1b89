package dev.issuels.features.symbols;

import dev.issuels.features.Positions;
import dev.issuels.issue.Body;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Section;
import dev.issuels.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolTag;

/** The closed issues that the preamble of a history file logs, as symbols: its headings with what is below, its rows. */
final class LogOutline {

    private final Positions positions;
    private final Body body;
    private final NavigableMap<Integer, LogEntry> entries = new TreeMap<>();

    /** Where the headings that log something start, and where what is below them ends. */
    private final NavigableMap<Integer, Integer> logged = new TreeMap<>();

    private LogOutline(Positions positions, Body body) {
        this.positions = positions;
        this.body = body;
        body.log().forEach(entry -> entries.putIfAbsent(entry.span().start(), entry));
        for (Section section : body.sections()) {
            if (entry(section).isPresent() && !isLogged(section.span())) {
                logged.put(section.span().start(), section.span().end());
            }
        }
    }

    /** The symbols in the order of the text. */
    static List<DocumentSymbol> of(Body body, Positions positions) {
        return new LogOutline(positions, body).symbols();
    }

    private List<DocumentSymbol> symbols() {
        List<Section> below = body.sections().stream()
                .filter(section -> isLogged(section.span()))
                .toList();
        Stream<DocumentSymbol> rows = body.log().stream()
                .filter(entry -> !isLogged(entry.span()))
                .map(entry -> symbol(entry, entry.span(), entry.span()));
        return Stream.concat(SectionOutline.nested(below, this::symbol).stream(), rows)
                .sorted(Comparator.comparingInt(
                        symbol -> symbol.getRange().getStart().getLine()))
                .toList();
    }

    private DocumentSymbol symbol(Section section) {
        return entry(section)
                .map(entry -> symbol(entry, section.span(), section.heading()))
                .orElseGet(() -> SectionOutline.symbol(section, 0, positions));
    }

    private DocumentSymbol symbol(LogEntry entry, Span whole, Span name) {
        String label = (entry.id() + " " + entry.title()).strip();
        DocumentSymbol symbol =
                new DocumentSymbol(label, DocumentSymbolProvider.ISSUE, positions.range(whole), positions.range(name));
        symbol.setTags(List.of(SymbolTag.Deprecated));
        return symbol;
    }

    /** The first entry in a heading. */
    private Optional<LogEntry> entry(Section section) {
        return Optional.ofNullable(entries.ceilingEntry(section.heading().start()))
                .map(Map.Entry::getValue)
                .filter(entry -> section.heading().covers(entry.span()));
    }

    /** Whether something stands below a heading that logs an issue, or is such a heading. */
    private boolean isLogged(Span span) {
        return Optional.ofNullable(logged.floorEntry(span.start()))
                .filter(above -> span.end() <= above.getValue())
                .isPresent();
    }
}
