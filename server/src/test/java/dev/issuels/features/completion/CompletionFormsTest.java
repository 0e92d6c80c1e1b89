package dev.issuels.features.completion;

import static dev.issuels.features.completion.DrawnCompletion.RICH;
import static dev.issuels.features.completion.DrawnCompletion.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.junit.jupiter.api.Test;

/** Tests the form in which clients of different abilities get items. */
final class CompletionFormsTest {

    private static final String ID = "FEAT-002@b2c3d4";

    @Test
    void saysWhatToReplaceInEitherMode() {
        CompletionItem item = in("status: pro$0posed").with(RICH).item("blocked");
        assertEquals(11, item.getTextEdit().getRight().getInsert().getEnd().getCharacter());
        assertEquals(16, item.getTextEdit().getRight().getReplace().getEnd().getCharacter());
    }

    @Test
    void sendsSnippetsOnlyToClientsThatKnowThem() {
        assertEquals(InsertTextFormat.Snippet, in("$0").with(RICH).item("title").getInsertTextFormat());
        assertNull(in("$0").item("title").getInsertTextFormat());
        assertEquals("title: ", in("$0").item("title").getTextEdit().getLeft().getNewText());
    }

    /** Older versions of Neovim take the start of the edit from items without a filter text alone. */
    @Test
    void leavesTheFilterOutWhereTheLabelStartsWithWhatIsTyped() {
        assertNull(in("references:\n  - src/till/ma$0").item("src/till/main.py").getFilterText());
        assertNull(in("See #FEAT$0").item(ID).getFilterText());
        assertNull(in("tags: [$0]").item("cart").getFilterText());
    }

    @Test
    void filtersByWhatIsTypedWhereClientsWouldNotFindIt() {
        assertEquals(
                "art src/shop/cart.py",
                in("references:\n  - art$0").item("src/shop/cart.py").getFilterText());
        assertEquals("ard " + ID + " Gift cards", in("See #ard$0").item(ID).getFilterText());
        assertEquals(ID + " Gift cards", in("See #$0").item(ID).getFilterText());
    }

    @Test
    void saysWhenMoreTypingMayFindMore() {
        assertFalse(in("status: $0").list().isIncomplete());
        assertFalse(in("See #$0").list().isIncomplete());
        assertTrue(in("See #a$0").list().isIncomplete());
        assertTrue(in("references:\n  - $0").list().isIncomplete());
    }

    @Test
    void tellsMoreOfAnIdWhenSomebodyLooksAtIt() {
        DrawnCompletion typed = in("See #$0").with(RICH);
        CompletionItem item = typed.item(ID);
        assertNull(item.getDocumentation());
        CompletionItem told =
                new CompletionProvider(RICH).resolved(typed.drawn().workspace(), item);
        assertEquals("""
                **FEAT-002@b2c3d4** Gift cards

                done · enhancement · `.work/agent/issues/low.md`

                Nobody can give one.""", told.getDocumentation().getRight().getValue());
    }

    @Test
    void tellsAtOnceWhatAClientDoesNotAskFor() {
        CompletionItem item = in("See #$0").item(ID);
        assertNull(item.getData());
        assertTrue(item.getDocumentation().getLeft().endsWith("Nobody can give one."));
    }

    @Test
    void tellsNothingOfWhatItDoesNotKnow() {
        DrawnCompletion typed = in("See #$0").with(RICH);
        CompletionItem foreign = new CompletionItem("x");
        foreign.setData("what is this");
        assertNull(new CompletionProvider(RICH)
                .resolved(typed.drawn().workspace(), foreign)
                .getDocumentation());
    }
}
