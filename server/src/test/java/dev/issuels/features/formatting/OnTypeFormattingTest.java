package dev.issuels.features.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.features.symbols.DrawnPlace;
import dev.issuels.features.symbols.Place;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

/** Tests what happens on a new line of a front matter; {@code $0} is the cursor that has just come there. */
final class OnTypeFormattingTest {

    private static final String BEFORE = "---\nid: A-001\n";

    @Test
    void goesOnWithAList() {
        becomes("references:\n  - a.py\n$0\n---\n", "references:\n  - a.py\n  - \n---\n");
        becomes("references:\n  - a.py\n  $0\n---\n", "references:\n  - a.py\n  - \n---\n");
        becomes("tags:\n- a # first\n$0\n- c\n---\n", "tags:\n- a # first\n- \n- c\n---\n");
        becomes("references:\n  - a.py\n$0b.py\n---\n", "references:\n  - a.py\n  - b.py\n---\n");
        becomes("references:\n  - a.py\n$0", "references:\n  - a.py\n  - ");
    }

    @Test
    void startsAListBelowItsKey() {
        becomes("tags:\n$0\n---\n", "tags:\n  - \n---\n");
        becomes("blocked_by: # soon\n$0\n---\n", "blocked_by: # soon\n  - \n---\n");
        becomes("tags:\n$0\n- b\n---\n", "tags:\n- \n- b\n---\n");
        becomes("tags:\n- a\nreferences:\n$0\n---\n", "tags:\n- a\nreferences:\n- \n---\n");
        becomes("references:\n$0", "references:\n  - ");
    }

    @Test
    void endsAListBelowAnEmptyItem() {
        becomes("references:\n  - a.py\n  - \n  $0\n---\n", "references:\n  - a.py\n\n---\n");
        becomes("tags:\n  -\n$0\n---\n", "tags:\n\n---\n");
    }

    @Test
    void readsWhatIsBroken() {
        becomes("title: \"x\nreferences:\n  - a.py\n$0\n---\n", "title: \"x\nreferences:\n  - a.py\n  - \n---\n");
        becomes("references:\n  - a.py\n$0\n\n### Problem\n", "references:\n  - a.py\n  - \n\n### Problem\n");
    }

    @Test
    void endsLinesAsTheFileDoes() {
        becomes("tags:\r\n  - 😀\r\n$0\r\n---\r\n", "tags:\r\n  - 😀\r\n  - \r\n---\r\n");
        becomes("tags:\r\n  - a\r\n  -\r\n$0\r\n---\r\n", "tags:\r\n  - a\r\n\r\n---\r\n");
    }

    @Test
    void isNoNuisanceElsewhere() {
        for (String text : List.of(
                "title: x\n$0\n---\n",
                "title:\n$0\n---\n",
                "description: >\n  - a\n$0\n---\n",
                "tags: [a]\n$0\n---\n",
                "tags: [a,\n$0\n---\n",
                "references:\n  - a.py\n\n$0\n---\n",
                "references:\n  - a.py\n---\n$0\n",
                "references:\n  - a.py\n---\n\n### Acceptance Criteria\n- [ ] a\n$0\n",
                "<<<<<<< ours\ntags:\n  - a\n$0\n=======\n>>>>>>> theirs\n---\n")) {
            becomes(text, text.replace("$0", ""));
        }
        assertEquals(List.of(), OnTypeFormattingProvider.edits(place(BEFORE + "tags:\n-$0\n---\n"), "-"));
        assertEquals("tags:\n  - a\n\n", typed("README.md", "tags:\n  - a\n$0\n"));
        assertEquals("\n", typed(Formatted.PATH, "$0\n"));
    }

    private static void becomes(String text, String expected) {
        assertEquals(BEFORE + expected, typed(Formatted.PATH, BEFORE + text));
    }

    private static String typed(String path, String drawn) {
        DrawnPlace place = DrawnPlace.of(Map.of(path, drawn));
        return Formatted.with(path, drawn.replace("$0", ""), workspace -> edits(place.in(workspace)));
    }

    private static List<TextEdit> edits(Optional<Place> place) {
        return OnTypeFormattingProvider.edits(place, "\n");
    }

    private static Optional<Place> place(String drawn) {
        DrawnPlace place = DrawnPlace.of(Map.of(Formatted.PATH, drawn));
        Workspace workspace = place.workspace();
        return place.in(workspace);
    }
}
