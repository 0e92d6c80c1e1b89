package dev.issuels.lsp.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.lsp.client.Client;
import dev.issuels.lsp.client.IssueClient;
import dev.issuels.lsp.client.ServerStatus;
import dev.issuels.lsp.session.DocumentUris;
import dev.issuels.rules.Example;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.junit.jupiter.api.Test;

/** Tests which lists are sent when a document is opened while its file is being checked. */
final class PublishedDiagnosticsTest {
    private static final String FOLDER = "file:///w/";
    private static final String URI = FOLDER + Example.FILE;
    private static final String FLAWED = Example.fields("status: nonsense\n").text();

    private final Workspace onDisk = Workspace.EMPTY
            .withFolders(List.of(FOLDER))
            .withOnDisk(Map.of(URI, Optional.of(Workspace.EMPTY.parse(FLAWED))));
    private final Workspace open = onDisk.withOpen(URI, Workspace.EMPTY.parse(FLAWED), 7);

    private final Recorder recorder = new Recorder();
    private final PublishedDiagnostics published = published();

    @Test
    void sendsTheListOfADocumentThatWasOpenedWhileItsFileWasChecked() {
        published.reopen(URI);
        check(onDisk);
        check(open);
        assertEquals(Optional.of(7), recorder.lastVersion());
    }

    @Test
    void owesNothingToADocumentThatWasClosedBeforeItWasChecked() {
        published.reopen(URI);
        assertEquals(List.of(), published.reopened(onDisk));
        assertEquals(List.of(URI), published.reopened(open));
    }

    private void check(Workspace workspace) {
        published.check(workspace, workspace.file(URI).orElseThrow());
    }

    private PublishedDiagnostics published() {
        Client client = new Client(recorder);
        DocumentUris uris = new DocumentUris();
        return new PublishedDiagnostics(client, uris, new Checks(client, uris));
    }

    /** A client that keeps the lists it is sent. */
    private static final class Recorder implements IssueClient {
        private final List<PublishDiagnosticsParams> lists = new ArrayList<>();

        Optional<Integer> lastVersion() {
            return Optional.ofNullable(lists.get(lists.size() - 1).getVersion());
        }

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams list) {
            lists.add(list);
        }

        @Override
        public void serverStatus(ServerStatus status) {}

        @Override
        public void telemetryEvent(Object event) {}

        @Override
        public void showMessage(MessageParams message) {}

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams question) {
            return new CompletableFuture<>();
        }

        @Override
        public void logMessage(MessageParams message) {}
    }
}
