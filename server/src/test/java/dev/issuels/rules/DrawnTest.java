package dev.issuels.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.text.Span;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Holds the drawing itself: what it looks like, and that it tells a difference. */
final class DrawnTest {

    private static final String TEXT = """
            first 🐛 line
            \tsecond line

            last line
            """;

    @Test
    void drawsEveryKindOfPlace() {
        Canvas canvas = new Canvas(TEXT);
        canvas.mark(span("line\n\tsecond"), '^', "error[a-b]", "over two lines");
        canvas.mark(span("first"), '~', "hint[c]", "of no use");
        canvas.mark(span("second"), '-', "related", "behind a tab");
        canvas.mark(Span.at(TEXT.indexOf("last")), '^', "info[d]", "without a width");
        canvas.mark(span("\n\nlast"), '^', "warning[e]", "from the end of a line");
        canvas.mark(Span.at(TEXT.length()), '^', "error[f]", "at the end");
        String drawing = """
                first 🐛 line
                        ^^^^> error[a-b]: over two lines
                ~~~~~ hint[c]: of no use
                \tsecond line
                ^^^^^^^< ends: error[a-b]
                \t------ related: behind a tab
                \t           > warning[e]: from the end of a line

                last line
                | info[d]: without a width
                ^^^^< ends: warning[e]
                | error[f]: at the end
                """;
        assertEquals(drawing, canvas.draw());
        assertEquals(TEXT, Canvas.undrawn(drawing));
    }

    @Test
    void aTextThatOnlyLooksLikeADrawingStays() {
        String text = "| a table |\n---\n^ caret: of prose\n> quoted error: of prose\n";
        assertEquals(text, Canvas.undrawn(text));
    }

    @Test
    void showsTheDrawingToPaste() {
        AssertionFailedError failure = assertThrows(
                AssertionFailedError.class,
                () -> Drawn.only("unknown-status").check("---\nstatus: todo\nid: x\n---\n"));
        assertTrue(String.valueOf(failure.getMessage())
                .contains("        ^^^^ error[unknown-status]: unknown status 'todo'"));
    }

    @Test
    void drawsInEveryFileOfTheText() {
        Drawn.only("unknown-status").withPaths("src/").check("""
                ---
                status: todo
                        ^^^^ error[unknown-status]: unknown status 'todo'; did you mean 'proposed'?
                id: "BUG-001@a1b2c3"
                ---
                -- history.md --
                ---
                status: todo
                        ^^^^ warning[unknown-status]: unknown status 'todo'; did you mean 'proposed'?
                id: "BUG-002@a1b2c3"
                ---
                -- ./README.md --
                ---
                status: todo
                ---
                """);
    }

    private static Span span(String part) {
        int start = TEXT.indexOf(part);
        return new Span(start, start + part.length());
    }
}
