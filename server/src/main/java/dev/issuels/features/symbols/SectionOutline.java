package dev.issuels.features.symbols;

import dev.issuels.features.Positions;
import dev.issuels.issue.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;

/** The sections of a body as symbols, each inside the one that it is a part of. */
final class SectionOutline {

    private static final SymbolKind SECTION = SymbolKind.String;

    private SectionOutline() {}

    /** A section and the symbol that stands for it. */
    private record Open(Section section, DocumentSymbol symbol) {}

    /** The symbols of sections, which come in the order of the text; those without a title are left out. */
    static List<DocumentSymbol> nested(List<Section> sections, Function<Section, DocumentSymbol> symbolOf) {
        List<DocumentSymbol> top = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        for (Section section : sections) {
            while (!open.isEmpty() && !open.element().section().span().covers(section.span())) {
                open.pop();
            }
            if (!section.title().isBlank()) {
                DocumentSymbol symbol = symbolOf.apply(section);
                symbol.setChildren(new ArrayList<>());
                List<DocumentSymbol> siblings =
                        open.isEmpty() ? top : open.element().symbol().getChildren();
                siblings.add(symbol);
                open.push(new Open(section, symbol));
            }
        }
        return top;
    }

    /**
     * The symbol of a section.
     *
     * @param origin what its spans count from
     */
    static DocumentSymbol symbol(Section section, int origin, Positions positions) {
        return new DocumentSymbol(
                section.title(),
                SECTION,
                positions.range(section.span().shifted(origin)),
                positions.range(section.heading().shifted(origin)));
    }
}
