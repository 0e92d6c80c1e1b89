package dev.issuels.lsp;

import static dev.issuels.lsp.Workplace.FLAW;
import static dev.issuels.lsp.Workplace.FLAWED;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.LOW;
import static dev.issuels.lsp.Workplace.change;
import static dev.issuels.lsp.Workplace.close;
import static dev.issuels.lsp.Workplace.marked;
import static dev.issuels.lsp.Workplace.open;
import static dev.issuels.lsp.Workplace.replacement;
import static dev.issuels.lsp.Workplace.rewrite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the diagnostics that clients get without asking. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class PushedDiagnosticsTest {
    /** Clients like Kate: they announce next to nothing. */
    private static final String PLAIN = "{}";

    /** Clients like VS Code, if they did not pull. */
    private static final String RICH = """
            {"textDocument": {"publishDiagnostics": {
              "relatedInformation": true, "codeDescriptionSupport": true, "tagSupport": {"valueSet": [1, 2]}}}}
            """;

    @TempDir
    Path folder;

    @Test
    void tellsWhatIsWrongInADocumentAndThatItIsMended() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            open(client, uri, 3, FLAWED);
            assertEquals(FLAW, marked(client.published(uri, 3), FLAWED));
            change(client, uri, 4, List.of(replacement(FLAWED, "nonsense", "proposed")));
            assertEquals(List.of(), client.published(uri, 4).getDiagnostics());
            change(client, uri, 5, List.of(replacement(FLAWLESS, "high", "hihg")));
            String text = FLAWLESS.replaceFirst("high", "hihg");
            assertEquals(List.of("unknown-priority 'hihg'"), marked(client.published(uri, 5), text));
        }
    }

    @Test
    void sendsWhatTheClientUnderstandsOnly() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String uri = workplace.uri(HIGH);
        String twice = FLAWLESS + "\n---\n" + FLAWLESS;
        try (TestClient client = TestClient.of(folder, RICH)) {
            open(client, uri, 1, twice);
            Diagnostic diagnostic = client.published(uri, 1).getDiagnostics().get(0);
            assertEquals("duplicate-id", diagnostic.getCode().getLeft());
            assertEquals("issue-ls", diagnostic.getSource());
            assertTrue(diagnostic.getCodeDescription().getHref().endsWith("#duplicate-id"));
            assertEquals(
                    uri, diagnostic.getRelatedInformation().get(0).getLocation().getUri());
        }
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            open(client, uri, 1, twice);
            Diagnostic diagnostic = client.published(uri, 1).getDiagnostics().get(0);
            assertNull(diagnostic.getCodeDescription());
            assertNull(diagnostic.getRelatedInformation());
        }
    }

    @Test
    void takesSeveralChangesAtOnceEachAfterTheOther() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            open(client, uri, 1, FLAWLESS);
            assertEquals(List.of(), client.published(uri, 1).getDiagnostics());
            String longer = "# Issues\n\n" + FLAWLESS;
            change(
                    client,
                    uri,
                    2,
                    List.of(
                            replacement(FLAWLESS, "---", "# Issues\n\n---"),
                            replacement(longer, "proposed", "nonsense")));
            String text = longer.replace("proposed", "nonsense");
            assertEquals(FLAW, marked(client.published(uri, 2), text));
        }
    }

    @Test
    void survivesRangesOutsideOfTheText() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            open(client, uri, 1, "nothing here\n");
            assertEquals(List.of(), client.published(uri, 1).getDiagnostics());
            client.raw().notify("textDocument/didChange", TestClient.params("""
                                    {"textDocument": {"uri": "%s", "version": 2}, "contentChanges": [{"rangeLength": null,
                                      "range": {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 99}},
                                      "text": "---\\nid: nonsense\\n---\\n"}]}
                                    """.formatted(uri)));
            List<String> found = marked(client.published(uri, 2), "---\nid: nonsense\n---\n");
            assertTrue(found.contains("malformed-id 'nonsense'"), found::toString);
        }
    }

    @Test
    void tellsOfOtherFilesThatAnEditConcerns() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWLESS);
        String other = FLAWLESS.replace("priority: high", "priority: low").replace("Cart loses", "Session loses");
        String low = workplace.uri(LOW);
        String high = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            open(client, low, 1, other.replace("BUG-001@a1b2c3", "BUG-002@a1b2c3"));
            assertEquals(List.of(), client.published(low, 1).getDiagnostics());
            rewrite(client, low, 2, other);
            List<String> duplicate = List.of("duplicate-id 'BUG-001@a1b2c3'");
            assertEquals(duplicate, marked(client.published(low, 2), other));
            PublishDiagnosticsParams closed = client.published(high);
            assertEquals(duplicate, marked(closed, FLAWLESS));
            assertNull(closed.getVersion(), "not open");
            rewrite(client, low, 3, other.replace("BUG-001@a1b2c3", "BUG-002@a1b2c3"));
            assertEquals(List.of(), client.published(low, 3).getDiagnostics());
            assertEquals(List.of(), client.published(high).getDiagnostics());
        }
    }

    @Test
    void tellsOfFilesThatNobodyOpened() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWED);
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            assertEquals(FLAW, marked(client.published(workplace.uri(HIGH)), FLAWED));
        }
    }

    @Test
    void returnsToTheTextOnDiskWhenADocumentIsClosed() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWED);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            assertEquals(FLAW, marked(client.published(uri), FLAWED));
            open(client, uri, 1, FLAWLESS);
            assertEquals(List.of(), client.published(uri, 1).getDiagnostics());
            close(client, uri);
            assertEquals(FLAW, marked(client.published(uri), FLAWED));
        }
    }

    @Test
    void sendsAnEqualListAgainOnlyWhenADocumentIsOpened() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWED);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            assertEquals(FLAW, marked(client.published(uri), FLAWED));
            open(client, uri, 1, FLAWED);
            assertEquals(FLAW, marked(client.published(uri, 1), FLAWED));
            rewrite(client, uri, 2, FLAWED + "\nOne line more, which changes nothing\n");
            rewrite(client, uri, 3, FLAWLESS);
            assertEquals(List.of(), client.published(uri, 3).getDiagnostics());
        }
    }

    @Test
    void clearsWhatItSaidOfAFileThatIsGone() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWED);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            assertEquals(FLAW, marked(client.published(uri), FLAWED));
            Files.delete(folder.resolve(HIGH));
            client.server()
                    .getWorkspaceService()
                    .didChangeWatchedFiles(
                            new DidChangeWatchedFilesParams(List.of(new FileEvent(uri, FileChangeType.Deleted))));
            assertEquals(List.of(), client.published(uri).getDiagnostics());
        }
    }

    @Test
    void saysNothingOfOrdinaryMarkdown() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write("README.md", "---\ntitle: Blog\nstatus: nonsense\n---\n\n# Hello\n\n---\n\nid: BUG-1\n");
        String uri = workplace.uri("README.md");
        String sentinel = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            open(client, uri, 1, Files.readString(folder.resolve("README.md")));
            rewrite(client, uri, 2, "---\ntitle: [\n---\nhttps://example.org/BUG-999@ffffff\n");
            open(client, "untitled:Untitled-1", 1, "---\n---\n# notes\n");
            close(client, uri);
            open(client, sentinel, 1, FLAWED);
            assertEquals(FLAW, marked(client.published(sentinel, 1), FLAWED));
        }
    }

    @Test
    void clearsADocumentThatTurnsIntoOrdinaryMarkdown() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String uri = workplace.uri("notes.md");
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            open(client, uri, 1, FLAWED);
            assertEquals(FLAW, marked(client.published(uri, 1), FLAWED));
            rewrite(client, uri, 2, "# Notes\n");
            assertEquals(List.of(), client.published(uri, 2).getDiagnostics());
            rewrite(client, uri, 3, "# Notes of mine\n");
        }
    }

    @Test
    void servesOtherSchemesFromTheTextAlone() throws IOException {
        Workplace workplace = Workplace.in(folder);
        try (TestClient client = TestClient.of(workplace.folder(), PLAIN)) {
            for (String uri : List.of(
                    "untitled:Untitled-1",
                    "git:/w/high.md?%7B%22ref%22%3A%22HEAD%22%7D",
                    "vscode-notebook-cell:/w/n.ipynb#W0sZmlsZQ%3D%3D",
                    "not a uri at all %zz")) {
                open(client, uri, 1, FLAWED);
                assertEquals(FLAW, marked(client.published(uri, 1), FLAWED));
                close(client, uri);
                assertEquals(List.of(), client.published(uri).getDiagnostics());
            }
        }
    }

    @Test
    void answersInTheSpellingOfTheClient() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String uri = workplace.uri(HIGH);
        String odd = uri.replace(".work", "%2Ework").replace("high", "h%69gh");
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            open(client, odd, 1, FLAWED);
            assertEquals(FLAW, marked(client.published(odd, 1), FLAWED));
            change(client, uri, 2, List.of(replacement(FLAWED, "nonsense", "proposed")));
            assertEquals(List.of(), client.published(odd, 2).getDiagnostics());
        }
    }

    @Test
    void takesASecondOpenForANewText() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            open(client, uri, 1, FLAWED);
            assertEquals(FLAW, marked(client.published(uri, 1), FLAWED));
            open(client, uri, 7, FLAWLESS);
            assertEquals(List.of(), client.published(uri, 7).getDiagnostics());
        }
    }

    @Test
    void survivesAChangeOfADocumentThatIsNotOpen() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            rewrite(client, uri, 2, FLAWED);
            close(client, uri);
            assertTrue(((MessageParams) client.next("window/logMessage"))
                    .getMessage()
                    .contains("not open"));
            open(client, uri, 3, FLAWED);
            assertEquals(FLAW, marked(client.published(uri, 3), FLAWED));
        }
    }

    @Test
    void endsABurstOfEditsWithTheDiagnosticsOfTheLastOne() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String uri = workplace.uri(HIGH);
        int edits = 200;
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            open(client, uri, 0, FLAWED);
            String text = FLAWED;
            for (int version = 1; version <= edits; version++) {
                change(client, uri, version, List.of(replacement(text, "---", "\n---")));
                text = "\n" + text;
            }
            assertEquals(FLAW, marked(client.published(uri, edits), text));
        }
    }
}
