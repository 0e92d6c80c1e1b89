package dev.issuels.features.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SelectionRange;
import org.junit.jupiter.api.Test;

/** Tests how a selection grows from a cursor; what is selected step by step is shown, long steps by their ends. */
final class SelectionRangeTest {

    private static final String PATH = ".work/agent/issues/high.md";
    private static final String TEXT = """
            # High priority

            ---
            id: "BUG-001@a1b2c3"
            title: 'Cart loses items'
            tags: [cart, "two words"]
            references:
              - src/cart.py:12
              - src/main.py
            ---

            ### Problem
            It loses items. All of them, says
            `src/cart.py`! Or not?

            - [ ] one thing
              goes on
            - another 😀 thing

            ```
            some code
            ```

            ---
            """;

    @Test
    void growsFromWordsToFieldsAndFrontMatters() {
        selects(
                "los$0es",
                "loses",
                "Cart loses items",
                "'Cart loses items'",
                "title: 'Cart loses items'",
                "id: \"BUG-00 … src/main.py",
                "---⏎id: \"BU … main.py⏎---",
                "---⏎id: \"BU … me code⏎```",
                "---⏎id: \"BU … e⏎```⏎⏎---⏎",
                "# High prio … e⏎```⏎⏎---⏎");
        selects(
                "two wo$0rds",
                "words",
                "two words",
                "\"two words\"",
                "[cart, \"two words\"]",
                "tags: [cart, \"two words\"]",
                "id: \"BUG-00 … src/main.py");
        selects(
                "src/ca$0rt.py:12",
                "cart",
                "src/cart.py:12",
                "- src/cart.py:12",
                "- src/cart. … src/main.py",
                "references: … src/main.py",
                "id: \"BUG-00 … src/main.py");
        selects("BUG$0-001", "BUG", "BUG-001@a1b2c3", "\"BUG-001@a1b2c3\"", "id: \"BUG-001@a1b2c3\"");
        selects("ta$0gs", "tags", "tags: [cart, \"two words\"]");
    }

    @Test
    void growsFromWordsToSentencesAndSections() {
        selects(
                "th$0em",
                "them",
                "All of them … c/cart.py`!",
                "It loses it … y`! Or not?",
                "### Problem … me code⏎```",
                "⏎### Proble … me code⏎```",
                "---⏎id: \"BU … me code⏎```");
        selects("It lo$0ses", "loses", "It loses items.", "It loses it …  them, says", "It loses it … y`! Or not?");
        selects("src/ca$0rt.py`", "cart", "src/cart.py", "`src/cart.py`! Or not?");
        selects("go$0es", "goes", "goes on", "one thing⏎  goes on", "### Problem … me code⏎```");
        selects("ano$0ther", "another", "another 😀 thing", "- another 😀 thing");
        selects("some$0 code", "some", "some code", "```⏎some code⏎```", "### Problem … me code⏎```");
        selects("Pro$0blem", "Problem", "### Problem", "### Problem … me code⏎```");
        selects("High$0 ", "High", "High priority", "# High priority");
    }

    @Test
    void answersForManyPlacesAtOnceAndSaysSomethingOfEach() {
        List<Position> positions = new ArrayList<>();
        for (int line = 0; line <= TEXT.lines().count(); line++) {
            positions.add(new Position(line, 3));
        }
        List<SelectionRange> ranges = ranges(TEXT, positions).orElseThrow();
        assertEquals(positions.size(), ranges.size());
        assertTrue(ranges("", List.of(new Position(0, 0))).orElseThrow().get(0).getParent() == null);
    }

    @Test
    void doesNothingInOrdinaryMarkdown() {
        Workspace workspace = SmallWorkspace.of(Map.of("README.md", "# Read\n"), List.of());
        assertEquals(
                Optional.empty(),
                provider().ranges(workspace, SmallWorkspace.uri("README.md"), List.of(new Position(0, 0))));
    }

    /** Checks the first steps from the place that is drawn as a part of the text with a cursor. */
    private static void selects(String place, String... steps) {
        Positions positions = new Positions(SourceText.of(TEXT), PositionEncoding.UTF_16);
        String part = place.replace("$0", "");
        int offset = TEXT.indexOf(part) + place.indexOf("$0");
        Optional<SelectionRange> range = Optional.of(
                ranges(TEXT, List.of(positions.position(offset))).orElseThrow().get(0));
        List<String> selected = new ArrayList<>();
        while (range.isPresent()) {
            selected.add(shown(positions.span(range.get().getRange())));
            range = Optional.ofNullable(range.get().getParent());
        }
        assertEquals(List.of(steps), selected.subList(0, Math.min(steps.length, selected.size())));
    }

    private static String shown(Span span) {
        String text = TEXT.substring(span.start(), span.end());
        int end = text.length();
        String whole = end <= 26 ? text : text.substring(0, 11) + " … " + text.substring(end - 11);
        return whole.replace("\n", "⏎");
    }

    private static Optional<List<SelectionRange>> ranges(String text, List<Position> positions) {
        return provider().ranges(SmallWorkspace.of(Map.of(PATH, text), List.of()), SmallWorkspace.uri(PATH), positions);
    }

    private static SelectionRangeProvider provider() {
        return new SelectionRangeProvider(PositionEncoding.UTF_16);
    }
}
