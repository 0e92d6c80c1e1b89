package dev.issuels.lsp;

import static dev.issuels.lsp.Workplace.FLAW;
import static dev.issuels.lsp.Workplace.FLAWED;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.LOW;
import static dev.issuels.lsp.Workplace.close;
import static dev.issuels.lsp.Workplace.marked;
import static dev.issuels.lsp.Workplace.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import dev.issuels.disk.FileUris;
import dev.issuels.lsp.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CreateFilesParams;
import org.eclipse.lsp4j.DeleteFilesParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileCreate;
import org.eclipse.lsp4j.FileDelete;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the server knows what is on disk, by whatever way it hears of it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class WorkspaceFilesTest {
    /** Clients like VS Code: they watch files. */
    private static final String WATCHES = """
            {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}, "workspaceFolders": true}}
            """;

    /** Clients like Neovim on Linux, Helix in its default or Kate: they do not. */
    private static final String DOES_NOT_WATCH = """
            {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": false}}}
            """;

    private static final String REFERS = FLAWLESS.replace("src/cart.py", "src/late.py");
    private static final List<String> MISSING = List.of("missing-reference 'src/late.py'");

    @TempDir
    Path folder;

    @Test
    void asksTheClientToWatch() throws IOException {
        try (TestClient client = TestClient.of(folder, WATCHES)) {
            RegistrationParams params = (RegistrationParams) client.next("client/registerCapability");
            String text = new Gson().toJson(params);
            assertTrue(text.contains("workspace/didChangeWatchedFiles"), text);
            assertTrue(text.contains("**/*.md"), text);
        }
    }

    @Test
    void hearsOfChangedFilesFromTheClient() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWED);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, WATCHES)) {
            client.next("client/registerCapability");
            assertEquals(FLAW, marked(client.published(uri), FLAWED));
            workplace.write(HIGH, FLAWLESS);
            told(client, uri, FileChangeType.Changed);
            assertEquals(List.of(), client.published(uri).getDiagnostics());
            workplace.write(LOW, FLAWED.replace("BUG-001", "BUG-002").replace("Cart", "Session"));
            told(client, workplace.uri(LOW), FileChangeType.Created);
            List<String> found = marked(client.published(workplace.uri(LOW)), FLAWED.replace("Cart", "Session"));
            assertTrue(found.containsAll(FLAW), found::toString);
        }
    }

    @Test
    void hearsOfAFileByItsPathBehindALink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        Workplace workplace = Workplace.in(link);
        workplace.write(HIGH, FLAWED);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(link, WATCHES)) {
            client.next("client/registerCapability");
            assertEquals(FLAW, marked(client.published(uri), FLAWED));
            workplace.write(HIGH, FLAWLESS);
            told(client, Workplace.in(real).uri(HIGH), FileChangeType.Changed);
            assertEquals(List.of(), client.published(uri).getDiagnostics());
        }
    }

    @Test
    void watchesByItselfWhereTheClientDoesNot() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWED);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, DOES_NOT_WATCH)) {
            assertEquals(FLAW, marked(client.published(uri), FLAWED));
            workplace.write(HIGH, REFERS);
            assertEquals(MISSING, marked(client.published(uri), REFERS));
            workplace.write("src/late.py", "");
            assertEquals(List.of(), client.published(uri).getDiagnostics());
        }
    }

    @Test
    void takesInAFileThatWasRewrittenBeforeTheWatchBegan() throws IOException, InterruptedException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWED);
        String uri = FileUris.ofFolder(folder);
        Session session = new Session();
        session.update(workspace -> workspace.withFolders(List.of(uri)));
        BlockingQueue<Set<Path>> batches = new LinkedBlockingQueue<>();
        try (FolderReader reader = new FolderReader(uri, folder, session)) {
            reader.read(paths -> {}, () -> {});
            workplace.write(HIGH, FLAWLESS);
            reader.watch(batches::add);
            Set<Path> batch = batches.poll(30, TimeUnit.SECONDS);
            assertNotNull(batch, "nothing was told");
            reader.refresh(batch);
            assertEquals(
                    FLAWLESS,
                    session.workspace()
                            .file(workplace.uri(HIGH))
                            .orElseThrow()
                            .text()
                            .text());
        }
    }

    @Test
    void hearsOfFilesThatTheUserCreatesRenamesAndDeletes() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, REFERS);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, WATCHES)) {
            client.next("client/registerCapability");
            WorkspaceService service = client.server().getWorkspaceService();
            assertEquals(MISSING, marked(client.published(uri), REFERS));

            workplace.write("src/late.py", "");
            String late = workplace.uri("src/late.py");
            service.didCreateFiles(new CreateFilesParams(List.of(new FileCreate(late))));
            assertEquals(List.of(), client.published(uri).getDiagnostics());

            Files.move(folder.resolve("src/late.py"), folder.resolve("src/later.py"));
            service.didRenameFiles(new RenameFilesParams(List.of(new FileRename(late, workplace.uri("src/later.py")))));
            assertEquals(MISSING, marked(client.published(uri), REFERS));

            Files.move(folder.resolve("src/later.py"), folder.resolve("src/late.py"));
            service.didRenameFiles(new RenameFilesParams(List.of(new FileRename(workplace.uri("src/later.py"), late))));
            assertEquals(List.of(), client.published(uri).getDiagnostics());

            Files.delete(folder.resolve("src/late.py"));
            service.didDeleteFiles(new DeleteFilesParams(List.of(new FileDelete(late))));
            assertEquals(MISSING, marked(client.published(uri), REFERS));
        }
    }

    @Test
    void prefersTheTextOfTheClientUntilItIsClosed() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWLESS);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, WATCHES)) {
            client.next("client/registerCapability");
            open(client, uri, 1, FLAWED);
            assertEquals(FLAW, marked(client.published(uri, 1), FLAWED));
            workplace.write(HIGH, REFERS);
            told(client, uri, FileChangeType.Changed);
            client.server()
                    .getTextDocumentService()
                    .didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(uri)));
            workplace.write(HIGH, FLAWLESS);
            Workplace.close(client, uri);
            // The text that was saved or that on disk, whichever the server looked at first; then that on disk.
            List<String> found = marked(client.published(uri), REFERS);
            while (!found.isEmpty()) {
                found = marked(client.published(uri), REFERS);
            }
        }
    }

    @Test
    void followsTheFoldersOfTheClient(@TempDir Path second) throws IOException {
        Workplace workplace = Workplace.in(folder);
        Workplace other = Workplace.in(second);
        other.write(HIGH, FLAWED);
        String uri = other.uri(HIGH);
        WorkspaceFolder added = new WorkspaceFolder(second.toUri().toString(), "second");
        try (TestClient client = TestClient.of(workplace.folder(), WATCHES)) {
            client.next("client/registerCapability");
            WorkspaceService service = client.server().getWorkspaceService();
            service.didChangeWorkspaceFolders(
                    new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(List.of(added), List.of())));
            assertEquals(FLAW, marked(client.published(uri), FLAWED));
            service.didChangeWorkspaceFolders(
                    new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(List.of(), List.of(added))));
            assertEquals(List.of(), client.published(uri).getDiagnostics());
        }
    }

    @Test
    void findsTheFolderOfALoneFile() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(LOW, FLAWLESS.replace("priority: high", "priority: low").replace("Cart", "Session"));
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused = client.initialize("""
                    {"processId": null, "rootUri": null, "rootPath": null, "workspaceFolders": null, "capabilities": {}}
                    """);
            open(client, uri, 1, REFERS);
            List<String> found = marked(client.published(uri, 1), REFERS);
            assertEquals(List.of("duplicate-id 'BUG-001@a1b2c3'", MISSING.get(0)), found);
            client.published(workplace.uri(LOW));
        }
    }

    @Test
    void takesAFolderInsideTheHomeOfIssuesForTheOneAbove() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, REFERS);
        for (String inside : List.of(".work/agent/issues", ".work/agent", ".work")) {
            try (TestClient client = TestClient.of(folder.resolve(inside), WATCHES)) {
                client.next("client/registerCapability");
                assertEquals(MISSING, marked(client.published(workplace.uri(HIGH)), REFERS));
            }
        }
    }

    @Test
    void takesTheOldNamesOfTheFolder() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWED);
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused =
                    client.initialize("""
                    {"processId": null, "rootUri": null, "rootPath": "%s", "capabilities": {}}
                    """.formatted(folder.toString().replace('\\', '/')));
            assertEquals(FLAW, marked(client.published(workplace.uri(HIGH)), FLAWED));
        }
    }

    /** What is said of files that nobody has opened goes with the last one that somebody had. */
    @Test
    void letsGoOfTheFolderOfALoneFileThatIsClosed() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWLESS);
        workplace.write(LOW, FLAWED);
        String high = workplace.uri(HIGH);
        String low = workplace.uri(LOW);
        try (TestClient client = withoutFolder()) {
            open(client, high, 1, FLAWLESS);
            assertEquals(1, client.published(high, 1).getVersion());
            assertFalse(client.published(low).getDiagnostics().isEmpty());
            open(client, low, 1, FLAWED);
            assertEquals(1, client.published(low, 1).getVersion());
            close(client, high);
            close(client, low);
            while (!client.published(low).getDiagnostics().isEmpty()) {
                // Closed, it is first what it is on disk.
            }
            open(client, high, 2, FLAWLESS);
            assertEquals(2, client.published(high, 2).getVersion());
            assertFalse(client.published(low).getDiagnostics().isEmpty());
        }
    }

    @Test
    void keepsAFolderThatTheClientNamesWhenAFileIsClosed() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWLESS);
        workplace.write(LOW, FLAWED);
        String high = workplace.uri(HIGH);
        WorkspaceFolder named = new WorkspaceFolder(folder.toUri().toString(), "named");
        try (TestClient client = withoutFolder()) {
            open(client, high, 1, FLAWLESS);
            assertEquals(1, client.published(high, 1).getVersion());
            assertFalse(client.published(workplace.uri(LOW)).getDiagnostics().isEmpty());
            client.server()
                    .getWorkspaceService()
                    .didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(
                            new WorkspaceFoldersChangeEvent(List.of(named), List.of())));
            close(client, high);
            workplace.write(LOW, REFERS);
            told(client, workplace.uri(LOW), FileChangeType.Changed);
            List<String> found = marked(client.published(workplace.uri(LOW)), REFERS);
            assertTrue(found.containsAll(MISSING), found::toString);
        }
    }

    private static TestClient withoutFolder() throws IOException {
        TestClient client = TestClient.silent();
        InitializeResult unused = client.initialize("{\"processId\": null, \"rootUri\": null, \"capabilities\": {}}");
        return client;
    }

    private static void told(TestClient client, String uri, FileChangeType type) {
        client.server()
                .getWorkspaceService()
                .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(uri, type))));
    }
}
