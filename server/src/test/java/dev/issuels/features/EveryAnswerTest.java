package dev.issuels.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.features.completion.Circumstances;
import dev.issuels.features.completion.CompletionProvider;
import dev.issuels.features.outline.DocumentSymbolProvider;
import dev.issuels.features.outline.WorkspaceSymbolProvider;
import dev.issuels.features.renaming.RenameProvider;
import dev.issuels.features.renaming.RenamingRefused;
import dev.issuels.features.symbols.CallHierarchyProvider;
import dev.issuels.features.symbols.DefinitionProvider;
import dev.issuels.features.symbols.HighlightProvider;
import dev.issuels.features.symbols.HoverProvider;
import dev.issuels.features.symbols.Place;
import dev.issuels.features.symbols.ReferencesProvider;
import dev.issuels.issue.MessyText;
import dev.issuels.rules.Checked;
import dev.issuels.rules.Drawn;
import dev.issuels.rules.Example;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;

/**
 * Tests that no question fails anywhere in any text, and that all places in the answers lie inside the texts.
 *
 * <p>A new provider is one line more in a list.
 */
final class EveryAnswerTest {

    private static final WorkspaceEdits EDITS = new WorkspaceEdits(
            PositionEncoding.UTF_16, new WorkspaceEdits.Support(true, true, true, true), name -> name);

    private static final CodeActionProvider ACTIONS = new CodeActionProvider(
            new CodeActionProvider.Support(true, true, false),
            new DiagnosticProvider(
                    PositionEncoding.UTF_16, new DiagnosticProvider.Support(true, true, true), name -> name),
            EDITS);

    private static final DefinitionProvider JUMPS = new DefinitionProvider(true, uri -> uri);

    /** What is asked at every offset. */
    private static final Map<String, PlaceQuestion> AT_PLACES = Map.ofEntries(
            Map.entry("hover", place -> new HoverProvider(true).hover(place)),
            Map.entry("definition", place -> JUMPS.definitions(place)),
            Map.entry("declaration", place -> JUMPS.declarations(place)),
            Map.entry("type definition", place -> JUMPS.awaited(place)),
            Map.entry("implementation", place -> JUMPS.waiting(place)),
            Map.entry("references", place -> new ReferencesProvider(uri -> uri).references(place, true, () -> {})),
            Map.entry("highlights", place -> new HighlightProvider().highlights(place)),
            Map.entry("call hierarchy", place -> calls(place)),
            Map.entry("rename", place -> renamed(place, "FEAT-777@a1b2c3")),
            Map.entry("rename to a path", place -> renamed(place, "src/other.py")),
            Map.entry(
                    "completion",
                    place -> completions(place, new CompletionProvider.Support(true, true, true, true, true, true))),
            Map.entry("plain completion", place -> completions(place, CompletionProvider.Support.NONE)));

    /** What is asked of every text as a whole. */
    private static final Map<String, FileQuestion> OF_FILES = Map.ofEntries(
            Map.entry("whole-issue actions", EveryAnswerTest::issueActions),
            Map.entry(
                    "workspace symbols",
                    (workspace, uri) -> new WorkspaceSymbolProvider(
                                    PositionEncoding.UTF_16,
                                    new WorkspaceSymbolProvider.Support(true, false),
                                    name -> name)
                            .symbols(workspace, "m", () -> {})),
            Map.entry(
                    "symbols",
                    (workspace, uri) -> new DocumentSymbolProvider(PositionEncoding.UTF_16, true, true, name -> name)
                            .symbols(workspace, uri)),
            Map.entry(
                    "flat symbols",
                    (workspace, uri) -> new DocumentSymbolProvider(PositionEncoding.UTF_16, false, true, name -> name)
                            .symbols(workspace, uri)));

    private static final String PATH = Example.FILE;
    private static final String URI = SmallWorkspace.uri(PATH);

    /** Other files, so that there is somewhere to lead to. */
    private static final Map<String, String> OTHERS = Map.of(
            ".work/agent/issues/low.md",
            Example.issue("MEM-002@9c4b3d", "Cache 🛒 grows") + "\n### Dependencies\nBlocked by: MEM-001, BUG-001\n",
            ".work/agent/issues/history.md",
            "## 2024-12-20: SPLIT-004 through SPLIT-006 - Split 😀\n\n| BUG-003@c5e8f1 | Resolved |\n");

    private static final int STEP = 23;
    private static final int LAST = 8;
    private static final int TORN_TEXTS = 30;
    private static final int PLACES = 60;

    /** Something that a client can ask at a place. */
    private interface PlaceQuestion {
        Object ask(Optional<Place> place);
    }

    /** Something that a client can ask of a file. */
    private interface FileQuestion {
        Object ask(Workspace workspace, String uri);
    }

    @Test
    void answersEverywhereInAMessyText() {
        for (String text : List.of(MessyText.FILE, "\uFEFF" + MessyText.FILE.replace("\n", "\r\n"))) {
            ask(text, IntStream.rangeClosed(0, text.length()));
        }
    }

    @Test
    void answersAtTheEndOfATextThatIsBeingWritten() {
        for (int end = 0; end < MessyText.FILE.length(); end += STEP) {
            ask(MessyText.FILE.substring(0, end), IntStream.rangeClosed(Math.max(0, end - LAST), end));
        }
    }

    @Test
    void answersInTextsThatAreTornApart() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try {
            for (int i = 0; i < TORN_TEXTS; i++) {
                String text = MessyText.edited(random, MessyText.FILE, 10);
                ask(text, random.ints(PLACES, 0, text.length() + 1));
            }
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static Object completions(Optional<Place> place, CompletionProvider.Support support) {
        return new CompletionProvider(support).completions(place, new Circumstances(Drawn.TODAY, "", () -> {}));
    }

    private static Object calls(Optional<Place> place) {
        CallHierarchyProvider provider = new CallHierarchyProvider(PositionEncoding.UTF_16, uri -> uri);
        return provider.prepared(place).stream()
                .map(item -> List.of(
                        List.of(item),
                        provider.incoming(place.orElseThrow().workspace(), item, uri -> uri),
                        // Where it is called from counts in the file of the item itself.
                        provider.outgoing(place.orElseThrow().workspace(), item, uri -> uri).stream()
                                .map(call -> new CallHierarchyIncomingCall(item, call.getFromRanges()))
                                .toList()))
                .toList();
    }

    private static Object renamed(Optional<Place> place, String newName) {
        try {
            return List.of(
                    RenameProvider.prepared(place).stream().toList(),
                    new RenameProvider(EDITS).renamed(place, newName));
        } catch (RenamingRefused refused) {
            return List.of();
        }
    }

    /** Of the last issue, with their edits as for a client that cannot ask for them. */
    private static Object issueActions(Workspace workspace, String uri) {
        PlacedFile file = workspace.file(uri).orElseThrow();
        Positions positions = new Positions(file.text(), PositionEncoding.UTF_16);
        CodeActionContext context = new CodeActionContext(List.of(), List.of(CodeActionKind.Refactor));
        CodeActionParams params = new CodeActionParams(
                new TextDocumentIdentifier(uri),
                positions.range(Span.at(file.text().length())),
                context);
        return ACTIONS.actions(workspace, uri, Checked.NEVER, params, Drawn.TODAY, () -> {});
    }

    private static void ask(String text, IntStream offsets) {
        Workspace workspace = SmallWorkspace.of(OTHERS, Example.PATHS);
        Workspace open = workspace.withOpen(URI, workspace.parse(text), 1);
        OF_FILES.forEach((name, question) -> check(name + " of\n" + text, open, () -> question.ask(open, URI)));
        Positions positions = new Positions(SourceText.of(text), PositionEncoding.UTF_16);
        offsets.forEach(offset -> {
            Optional<Place> place = Place.of(open, URI, positions.position(offset), PositionEncoding.UTF_16);
            AT_PLACES.forEach((name, question) ->
                    check(name + " at " + offset + " of\n" + text, open, () -> question.ask(place)));
        });
    }

    private static void check(String asked, Workspace workspace, Supplier<Object> question) {
        try {
            assertEquals(
                    List.of(),
                    AnsweredRanges.outside(
                            question.get(), URI, uri -> workspace.anyFile(uri).map(WorkspaceFile::text)),
                    asked);
        } catch (RuntimeException e) {
            throw new AssertionError(asked, e);
        }
    }
}
