package dev.issuels.lsp;

import dev.issuels.disk.Today;
import dev.issuels.rules.Checked;
import dev.issuels.rules.Example;
import dev.issuels.rules.Rules;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;

/**
 * Checks an issue that nobody wrote, while the client introduces itself and the folder is read.
 *
 * <p>What a first check takes is mostly to load and initialize the parsers and the rules, which by then is done. That no
 * two threads wait for each other over it, {@code InitializationTest} holds.
 */
final class WarmUp {
    private WarmUp() {}

    /** Starts in a thread of its own; nothing waits for it. */
    static void start() {
        Threads.start("warm-up", WarmUp::check);
    }

    private static void check() {
        Example example = Example.file(Example.ISSUE);
        Workspace workspace = example.workspace();
        WorkspaceFile file = workspace.file(example.uri()).orElseThrow();
        var unused = Rules.check(workspace, file, Today.date(), Checked.NEVER);
    }
}
