package dev.issuels.lsp;

import dev.issuels.features.Positions;
import dev.issuels.issue.IssueFile;
import dev.issuels.text.Edit;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.SettingsFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** Keeps the session true to the documents that the client has open (LSP 3.17, "Text Document Synchronization"). */
final class DocumentSync {

    private static final Logger LOG = System.getLogger(DocumentSync.class.getName());

    private final Wiring wiring;

    DocumentSync(Wiring wiring) {
        this.wiring = wiring;
    }

    void opened(DidOpenTextDocumentParams params) {
        String uri = wiring.uris().learn(params.getTextDocument().getUri());
        IssueFile content = workspace().parse(params.getTextDocument().getText());
        wiring.published().reopen(uri);
        boolean isOurs =
                content.showsIssues() || FileRole.of(uri, workspace().schema()).home() || SettingsFile.isAt(uri);
        if (isOurs) {
            wiring.folders().adopt(uri);
        }
        int version = params.getTextDocument().getVersion();
        wiring.session().update(workspace -> workspace.withOpen(uri, content, version));
        wiring.folders().documentChanged(uri);
    }

    void changed(DidChangeTextDocumentParams params) {
        String uri = wiring.uris().key(params.getTextDocument().getUri());
        Optional<IssueFile> before = openContent(uri);
        if (before.isEmpty()) {
            LOG.log(Level.WARNING, "a document was changed that is not open: '" + uri + "'");
            return;
        }
        IssueFile content = before.get();
        for (TextDocumentContentChangeEvent change : params.getContentChanges()) {
            content = changed(content, change);
        }
        IssueFile after = content;
        int version = Optional.ofNullable(params.getTextDocument().getVersion()).orElse(0);
        wiring.session().update(workspace -> workspace.withOpen(uri, after, version));
        wiring.folders().documentChanged(uri);
    }

    void saved(DidSaveTextDocumentParams params) {
        String uri = wiring.uris().key(params.getTextDocument().getUri());
        // What the client has written is what it has open, whatever the disk says in a moment.
        openContent(uri)
                .filter(content -> workspace().folderOf(uri).isPresent())
                .filter(content ->
                        workspace().file(uri).filter(PlacedFile::isIssueFile).isPresent())
                .ifPresent(content ->
                        wiring.session().update(workspace -> workspace.withOnDisk(Map.of(uri, Optional.of(content)))));
        wiring.folders().documentSaved(uri);
    }

    void closed(DidCloseTextDocumentParams params) {
        String uri = wiring.uris().key(params.getTextDocument().getUri());
        wiring.session().update(workspace -> workspace.withClosed(uri));
        wiring.folders().documentSaved(uri);
    }

    private Workspace workspace() {
        return wiring.session().workspace();
    }

    /** The content of a document that is open; that of a settings file read as if it held issues. */
    private Optional<IssueFile> openContent(String uri) {
        Workspace workspace = workspace();
        return workspace
                .anyFile(uri)
                .map(WorkspaceFile.class::cast)
                .filter(file -> file.version().isPresent())
                .map(file -> file instanceof PlacedFile placed
                        ? placed.content()
                        : workspace.parse(file.text().text()));
    }

    private IssueFile changed(IssueFile content, TextDocumentContentChangeEvent change) {
        if (change.getRange() == null) {
            return workspace().parse(change.getText());
        }
        Positions positions =
                new Positions(content.text(), wiring.client().features().encoding());
        return content.with(new Edit(positions.span(change.getRange()), change.getText()));
    }
}
