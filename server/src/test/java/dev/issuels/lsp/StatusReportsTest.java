package dev.issuels.lsp;

import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.LOW;
import static dev.issuels.lsp.Workplace.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.lsp.client.ServerStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.MessageParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests what a client is told of the server that announced that it shows it; all other tests, that no other client is. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class StatusReportsTest {
    private static final String SHOWS_STATUS = """
            {"experimental": {"serverStatusNotification": true}}
            """;

    private static final String OTHER = FLAWLESS.replace("001", "002").replaceFirst("title: .*", "title: Another one");

    @TempDir
    Path folder;

    @Test
    void countTheIssuesOnceAllFoldersAreRead() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWLESS);
        try (TestClient client = TestClient.of(folder, SHOWS_STATUS)) {
            assertEquals(new ServerStatus("ok", true, "1 issue in 1 file"), settled(client));
        }
    }

    @Test
    void countIssuesThatComeLater() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWLESS);
        try (TestClient client = TestClient.of(folder, SHOWS_STATUS)) {
            ServerStatus unused = settled(client);
            open(client, workplace.uri(LOW), 1, "(No issues)");
            open(client, workplace.uri(HIGH), 1, FLAWLESS + "\n---\n" + OTHER);
            client.published(workplace.uri(LOW));
            client.published(workplace.uri(HIGH));
            assertEquals(new ServerStatus("ok", true, "2 issues in 2 files"), settled(client));
        }
    }

    @Test
    void sayThatSomethingFailed() throws IOException {
        try (TestClient client = TestClient.of(folder, SHOWS_STATUS)) {
            ServerStatus unused = settled(client);
            System.getLogger("dev.issuels.lsp.StatusReportsTest").log(System.Logger.Level.ERROR, "a calamity");
            assertTrue(((MessageParams) client.next("window/logMessage"))
                    .getMessage()
                    .contains("a calamity"));
            assertEquals(
                    new ServerStatus("warning", true, "0 issues in 0 files; something failed, see the log"),
                    settled(client));
        }
    }

    /** The next report that is not of folders being read. */
    private static ServerStatus settled(TestClient client) {
        ServerStatus status = (ServerStatus) client.next("experimental/serverStatus");
        while (!status.quiescent()) {
            assertEquals("Reading issue files", status.message());
            status = (ServerStatus) client.next("experimental/serverStatus");
        }
        return status;
    }
}
