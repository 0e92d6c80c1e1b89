package dev.issuels.lsp;

import static dev.issuels.lsp.Workplace.FLAWED;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.issuels.disk.FileUris;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that no change gets lost between reading a folder and watching it. */
final class FolderReaderTest {

    @TempDir
    Path folder;

    @Test
    void takesInAFileThatWasRewrittenBeforeTheWatchBegan() throws IOException, InterruptedException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWED);
        String uri = FileUris.ofFolder(folder);
        Session session = new Session();
        session.update(workspace -> workspace.withFolders(List.of(uri)));
        BlockingQueue<Set<Path>> batches = new LinkedBlockingQueue<>();
        try (FolderReader reader = new FolderReader(uri, folder, session)) {
            reader.readHome();
            reader.readAll(paths -> {});
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
}
