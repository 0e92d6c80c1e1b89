package dev.issuels.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.rules.Example;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.Test;

/** Tests which actions are offered where, and what becomes of the text. */
final class CodeActionProviderTest {

    private static final String TWICE = "tags: [cart, session, cart]";

    @Test
    void offersTheFixesThenTheCommentThatSilences() {
        DrawnActions.of("tags: [cart, session, ca$0rt]").offers("""
                Remove the tag (preferred)
                Ignore 'duplicate-tag' in this line
                """);
    }

    @Test
    void offersNothingWhereNothingIsWrong() {
        DrawnActions.of("tags: $0[cart, session, cart]").offers("");
        DrawnActions.of("title: \"Cart $0loses its items\"").offers("");
    }

    @Test
    void changesNoMoreThanItMust() {
        DrawnActions.of("tags: [cart, session, cart$0, shop]").becomes("Remove the tag", "tags: [cart, session, shop]");
        DrawnActions.of("tags:\n  - cart\n  - $0cart\n  - shop").becomes("Remove the tag", "tags:\n  - cart\n  - shop");
        DrawnActions.of("tags: [🫙🫙, cart, car$0t]").becomes("Remove the tag", "tags: [🫙🫙, cart]");
    }

    @Test
    void takesASelectionForAllThatItTouches() {
        DrawnActions.of("tags: [cart, $0cart, session, session$0]").offers("""
                Remove the tag (preferred)
                Remove the tag (preferred)
                Fix all 'duplicate-tag' in this file
                Ignore 'duplicate-tag' in this line
                """);
    }

    @Test
    void offersOnceWhatMendsSeveralFindings() {
        String text = Example.ISSUE.replace("priority: high\n", "").replace("status: proposed\n", "");
        DrawnActions drawn = DrawnActions.ofFile("$0" + text);
        drawn.offers("""
                Insert 'priority: high' (preferred)
                Insert all missing keys
                Insert 'status: proposed' (preferred)
                Fix all 'missing-key' in this file
                Ignore 'missing-key' in this line
                """);
        CodeAction all = drawn.actions().get(1);
        assertEquals(drawn.diagnostics(), all.getDiagnostics());
    }

    @Test
    void mendsAllOfOneRule() {
        DrawnActions.of("tags: [cart, c$0art, cart, session, session]")
                .becomes("Fix all 'duplicate-tag' in this file", "tags: [cart, session]");
    }

    @Test
    void silencesALineOfTheFrontMatter() {
        DrawnActions.of(TWICE.replace("cart]", "$0cart]"))
                .becomes("Ignore 'duplicate-tag' in this line", TWICE + " # issue-ls: ignore duplicate-tag");
        DrawnActions.of("tags: [Cart, $0Cart] # issue-ls: ignore tag-style")
                .becomes(
                        "Ignore 'duplicate-tag' in this line",
                        "tags: [Cart, Cart] # issue-ls: ignore tag-style, duplicate-tag");
    }

    @Test
    void sparesWhatOtherKindsAreAskedFor() {
        DrawnActions drawn = DrawnActions.of("tags: [cart, $0cart]");
        assertEquals(List.of(), drawn.only("refactor.extract").actions());
        assertEquals(2, drawn.only("quickfix").actions().size());
        assertEquals(2, drawn.only("refactor.extract", "").actions().size());
        assertEquals(List.of(), drawn.only("source").actions(), "no safe fix");
        assertEquals(List.of(), drawn.only("quickfix.other").actions());
    }

    @Test
    void mendsWhatIsSafeOnlyWhereItIsAskedForByName() {
        String text = Example.ISSUE.replace("---\nid", "$0-----\nid").replace("session]", "cart]");
        DrawnActions drawn = DrawnActions.ofFile(text);
        for (String kind : List.of("source", "source.fixAll", "source.fixAll.issue-ls")) {
            List<CodeAction> actions = drawn.only(kind).actions();
            assertEquals(1, actions.size());
            assertEquals("source.fixAll.issue-ls", actions.get(0).getKind());
            assertEquals(text.replace("$0-----", "---"), drawn.only(kind).result(actions.get(0)));
        }
        assertTrue(drawn.actions().stream().noneMatch(action -> action.getKind().startsWith("source")));
        assertEquals(List.of(), drawn.only("source.fixAll.other").actions());
    }

    @Test
    void attachesTheClientsOwnDiagnostics() {
        DrawnActions drawn = DrawnActions.of("tags: [cart, $0cart]");
        Diagnostic own = drawn.diagnostics().get(0);
        own.setData("the client's");
        List<CodeAction> actions = drawn.naming(own).actions();
        assertEquals(List.of(own), actions.get(0).getDiagnostics());
        assertEquals("quickfix", actions.get(0).getKind());
    }

    @Test
    void answersOnlyWhatTheDiagnosticsAreAboutUnlessTheyAreStale() {
        DrawnActions drawn = DrawnActions.of("tags: [cart, $0cart, Session, Cart]");
        Diagnostic style = drawn.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getCode().getLeft().equals("tag-style"))
                .findFirst()
                .orElseThrow();
        drawn.naming(style).offers("""
                Replace with 'session' (preferred)
                Ignore 'tag-style' in this line
                """);
        style.getRange().getEnd().setCharacter(3);
        drawn.naming(style).offers("""
                Remove the tag (preferred)
                Fix all 'duplicate-tag' in this file
                Ignore 'duplicate-tag' in this line
                """);
    }

    @Test
    void sendsAnEditOfTheVersionThatItSaw() {
        DrawnActions drawn = DrawnActions.of("tags: [cart, $0cart]");
        var versioned = drawn.actions().get(0).getEdit();
        assertNull(versioned.getChanges());
        var document = versioned.getDocumentChanges().get(0).getLeft().getTextDocument();
        assertNull(document.getVersion(), "not open");
        assertEquals(
                7,
                drawn.opened(7)
                        .actions()
                        .get(0)
                        .getEdit()
                        .getDocumentChanges()
                        .get(0)
                        .getLeft()
                        .getTextDocument()
                        .getVersion());
        var plain = drawn.plain().actions().get(0);
        assertNull(plain.getEdit().getDocumentChanges());
        assertNull(plain.getIsPreferred());
        assertEquals(1, plain.getEdit().getChanges().size());
    }

    @Test
    void findsTheEditAgainWhenTheClientAsksForIt() {
        DrawnActions drawn =
                DrawnActions.of("tags: [cart, $0cart, cart]").resolving().opened(3);
        for (CodeAction action : drawn.actions()) {
            assertNull(action.getEdit());
        }
        drawn.becomes("Remove the tag", "tags: [cart, cart]");
        drawn.becomes("Fix all 'duplicate-tag' in this file", "tags: [cart]");
        CodeAction action = drawn.actions().get(0);
        assertThrows(ResponseErrorException.class, () -> drawn.opened(4).resolved(action), "of another version");
    }

    @Test
    void countsInTheUnitsOfTheClient() {
        for (PositionEncoding encoding : PositionEncoding.values()) {
            DrawnActions.of("tags: [🫙é, cart, car$0t]").in(encoding).becomes("Remove the tag", "tags: [🫙é, cart]");
        }
    }

    @Test
    void leavesSettingsAndOrdinaryMarkdownAlone() {
        DrawnActions.ofFile("$0rules: nonsense\n").at(".issue-ls.yaml").offers("");
        DrawnActions.ofFile("---\ntags: [a, a$0]\n---\n").at("README.md").offers("");
    }
}
