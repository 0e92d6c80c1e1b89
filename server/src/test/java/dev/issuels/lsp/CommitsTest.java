package dev.issuels.lsp;

import static dev.issuels.lsp.Workplace.FLAWED;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.LOW;
import static dev.issuels.lsp.Workplace.marked;
import static dev.issuels.lsp.Workplace.open;
import static dev.issuels.lsp.Workplace.rewrite;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.disk.git.FolderInGit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the server follows git's HEAD, which no client tells it of. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class CommitsTest {
    private static final String OTHER =
            FLAWLESS.replace("BUG-001@a1b2c3", "BUG-002@d4e5f6").replace("Cart loses", "Coupon loses");
    private static final List<String> LOST = List.of("lost-issue '---'");

    /** Clients like VS Code, which watch files but not what is in git's own folder. */
    private static final String WATCHING =
            "{\"workspace\": {\"didChangeWatchedFiles\": {\"dynamicRegistration\": true}}}";

    @TempDir
    Path folder;

    @Test
    void comparesBuffersWithTheCommitAndFollowsTheNextOne() throws IOException, GitAPIException {
        String uri = Workplace.in(folder).uri(HIGH);
        try (FolderInGit git = FolderInGit.in(folder)) {
            git.write(HIGH, FLAWLESS + OTHER).commit("Two issues");
            try (TestClient client = TestClient.of(folder, WATCHING)) {
                client.next("client/registerCapability");
                open(client, uri, 1, FLAWLESS);
                assertEquals(List.of(), client.published(uri, 1).getDiagnostics());
                assertEquals(LOST, marked(client.published(uri), FLAWLESS));
                rewrite(client, uri, 2, FLAWLESS + "\n" + OTHER);
                assertEquals(List.of(), client.published(uri, 2).getDiagnostics());
                rewrite(client, uri, 3, FLAWLESS);
                assertEquals(LOST, marked(client.published(uri, 3), FLAWLESS));
                git.write(HIGH, FLAWLESS).commit("One issue");
                assertEquals(List.of(), client.published(uri, 3).getDiagnostics());
            }
        }
    }

    @Test
    void readsTheFilesOfACheckoutWithItsHead() throws IOException, GitAPIException {
        Workplace workplace = Workplace.in(folder);
        String medium = Workplace.HISTORY.replace("history", "medium");
        try (FolderInGit git = FolderInGit.in(folder)) {
            git.write(HIGH, FLAWED).write(medium, OTHER).commit("An issue");
            git.checkout("other");
            git.write(HIGH, "# High\n")
                    .write(LOW, FLAWLESS.replace(": high", ": low"))
                    .commit("Less urgent");
            git.write(medium, "# Medium\n");
            try (TestClient client = TestClient.of(folder, WATCHING)) {
                client.next("client/registerCapability");
                List<String> lost = List.of("lost-issue '# Medium'");
                assertEquals(lost, marked(client.published(workplace.uri(medium)), "# Medium\n"));
                git.checkout("main");
                assertEquals(Workplace.FLAW, marked(client.published(workplace.uri(HIGH)), FLAWED));
            }
        }
    }
}
