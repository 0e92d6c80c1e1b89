package dev.issuels.lsp;

import dev.issuels.features.Positions;
import dev.issuels.issue.IssueFile;
import dev.issuels.log.LateLogger;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.SettingsFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** Keeps the session true to the documents that the client has open (LSP 3.17, "Text Document Synchronization"). */
final class DocumentSync {

    private static final Logger LOG = LateLogger.of(DocumentSync.class);

    private final Wiring wiring;

    DocumentSync(Wiring wiring) {
        this.wiring = wiring;
    }

    void opened(DidOpenTextDocumentParams params) {
        String uri = wiring.uris().learn(params.getTextDocument().getUri());
        String text = params.getTextDocument().getText();
        int version = params.getTextDocument().getVersion();
        if (SettingsFile.isAt(uri)) {
            opened(uri, true, workspace -> workspace.withOpen(uri, SourceText.of(text), version));
        } else {
            IssueFile content = onDisk(uri)
                    .map(file -> file.withText(text))
                    .orElseGet(() -> wiring.session().parse(text));
            boolean isOurs = content.showsIssues()
                    || FileRole.of(uri, workspace().schema()).home();
            opened(uri, isOurs, workspace -> workspace.withOpen(uri, content, version));
        }
    }

    /** What the folder's reading has made of the file. */
    private Optional<IssueFile> onDisk(String uri) {
        return workspace().file(uri).map(PlacedFile::content);
    }

    private void opened(String uri, boolean isOurs, UnaryOperator<Workspace> opening) {
        wiring.published().reopen(uri);
        if (isOurs) {
            wiring.folders().adopt(uri, () -> show(uri, opening));
        } else {
            show(uri, opening);
        }
    }

    void changed(DidChangeTextDocumentParams params) {
        String uri = wiring.uris().key(params.getTextDocument().getUri());
        Optional<WorkspaceFile> open = openFile(uri);
        if (open.isEmpty()) {
            LOG.log(Level.WARNING, "a document was changed that is not open: '" + uri + "'");
            return;
        }
        int version = Optional.ofNullable(params.getTextDocument().getVersion()).orElse(0);
        if (open.get() instanceof PlacedFile file) {
            IssueFile content = after(file.content(), params.getContentChanges(), this::changed);
            show(uri, workspace -> workspace.withOpen(uri, content, version));
        } else {
            SourceText text = after(open.get().text(), params.getContentChanges(), this::changed);
            show(uri, workspace -> workspace.withOpen(uri, text, version));
        }
    }

    private void show(String uri, UnaryOperator<Workspace> change) {
        wiring.session().update(change);
        wiring.folders().documentChanged(uri);
    }

    void saved(DidSaveTextDocumentParams params) {
        String uri = wiring.uris().key(params.getTextDocument().getUri());
        // What the client has written is what it has open, whatever the disk says in a moment.
        openFile(uri)
                .filter(file -> workspace().folderOf(uri).isPresent())
                .filter(file -> file instanceof PlacedFile placed && placed.isIssueFile())
                .map(PlacedFile.class::cast)
                .ifPresent(file -> wiring.session()
                        .update(workspace -> workspace.withOnDisk(Map.of(uri, Optional.of(file.content())))));
        wiring.folders().documentSaved(uri);
    }

    void closed(DidCloseTextDocumentParams params) {
        String uri = wiring.uris().key(params.getTextDocument().getUri());
        wiring.session().update(workspace -> workspace.withClosed(uri));
        wiring.folders().documentClosed(uri);
    }

    private Workspace workspace() {
        return wiring.session().workspace();
    }

    private Optional<WorkspaceFile> openFile(String uri) {
        return workspace().anyFile(uri).map(WorkspaceFile.class::cast).filter(WorkspaceFile::isOpen);
    }

    /** What changes make of a document; each counts from what those before it have left. */
    private static <T> T after(
            T before,
            List<TextDocumentContentChangeEvent> changes,
            BiFunction<T, TextDocumentContentChangeEvent, T> changed) {
        T after = before;
        for (TextDocumentContentChangeEvent change : changes) {
            after = changed.apply(after, change);
        }
        return after;
    }

    private IssueFile changed(IssueFile before, TextDocumentContentChangeEvent change) {
        return change.getRange() == null ? before.withText(change.getText()) : before.with(edit(before.text(), change));
    }

    private SourceText changed(SourceText before, TextDocumentContentChangeEvent change) {
        return change.getRange() == null ? SourceText.of(change.getText()) : before.with(edit(before, change));
    }

    private Edit edit(SourceText text, TextDocumentContentChangeEvent change) {
        Positions positions = new Positions(text, wiring.client().features().encoding());
        return new Edit(positions.span(change.getRange()), change.getText());
    }
}
