package dev.issuels.lsp.client;

import dev.issuels.workspace.SettingsFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.WatchKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What the client is asked to tell us of, besides what the answer to its first request says. */
public final class Registrations {
    private static final int COMES_OR_GOES = WatchKind.Create | WatchKind.Delete;
    private static final int ANYTHING = COMES_OR_GOES | WatchKind.Change;

    private Registrations() {}

    /** Asks for it, as far as the client can be asked. */
    public static void send(Client client) {
        List<Registration> registrations = new ArrayList<>();
        if (client.features().watchesFiles()) {
            registrations.add(registration(
                    "workspace/didChangeWatchedFiles", new DidChangeWatchedFilesRegistrationOptions(watchers())));
        }
        if (client.features().registersConfiguration()) {
            registrations.add(registration("workspace/didChangeConfiguration", Map.of("section", "issue-ls")));
        }
        registrations.addAll(client.features().formatting().registrations());
        if (!registrations.isEmpty()) {
            var unused = client.remote().registerCapability(new RegistrationParams(registrations));
        }
    }

    /** The texts of Markdown and settings files matter; of all others only, since references name them, whether they exist. */
    private static List<FileSystemWatcher> watchers() {
        return List.of(
                watcher("**/*.md", ANYTHING),
                watcher("**/" + SettingsFile.NAME, ANYTHING),
                watcher("**/*", COMES_OR_GOES));
    }

    private static FileSystemWatcher watcher(String glob, int kinds) {
        return new FileSystemWatcher(Either.forLeft(glob), kinds);
    }

    private static Registration registration(String method, Object options) {
        return new Registration("issue-ls " + method, method, options);
    }
}
