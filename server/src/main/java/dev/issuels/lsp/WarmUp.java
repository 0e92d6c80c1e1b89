package dev.issuels.lsp;

import dev.issuels.rules.Checked;
import dev.issuels.rules.Example;
import dev.issuels.rules.Rules;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks an issue that nobody wrote, while the client introduces itself and the folder is read.
 *
 * <p>What a first check takes is mostly to load and initialize the parsers and the rules, which by then is done. That no
 * two threads wait for each other over it, {@code InitializationTest} holds.
 */
final class WarmUp {
    private static final String FOLDER = "file:///warm-up/";

    private WarmUp() {}

    /** Starts in a thread of its own; nothing waits for it. */
    static void start() {
        Threads.start("warm-up", WarmUp::check);
    }

    private static void check() {
        String uri = FOLDER + Example.FILE;
        Workspace workspace = Workspace.EMPTY
                .withFolders(List.of(FOLDER))
                .withOnDisk(Map.of(uri, Optional.of(Workspace.EMPTY.parse(Example.ISSUE))));
        WorkspaceFile file = workspace.file(uri).orElseThrow();
        var unused = Rules.check(workspace, file, LocalDate.now(ZoneId.systemDefault()), Checked.NEVER);
    }
}
