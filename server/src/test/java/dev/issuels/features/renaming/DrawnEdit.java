package dev.issuels.features.renaming;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.WorkspaceEdits;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** An edit of a workspace, drawn: for each file the lines that go, with {@code -}, and those that come, with {@code +}. */
public final class DrawnEdit {

    /** Edits for a client that understands everything. */
    public static final WorkspaceEdits RICH =
            new WorkspaceEdits(PositionEncoding.UTF_16, new WorkspaceEdits.Support(true, true, true, true), uri -> uri);

    /** Edits for a client that understands nothing but edits. */
    public static final WorkspaceEdits PLAIN = new WorkspaceEdits(
            PositionEncoding.UTF_16, new WorkspaceEdits.Support(false, false, false, false), uri -> uri);

    private static final String HOME = ".work/agent/issues/";

    private DrawnEdit() {}

    public static String of(WorkspaceEdit edit, Map<String, String> texts) {
        StringBuilder drawing = new StringBuilder();
        if (edit.getDocumentChanges() == null) {
            edit.getChanges().forEach((uri, edits) -> draw(path(uri), edits, texts, drawing));
        } else {
            edit.getDocumentChanges().forEach(change -> {
                if (change.isLeft()) {
                    TextDocumentEdit document = change.getLeft();
                    List<TextEdit> edits =
                            document.getEdits().stream().map(Either::getLeft).toList();
                    draw(path(document.getTextDocument().getUri()), edits, texts, drawing);
                } else if (change.getRight() instanceof RenameFile move) {
                    drawing.append("move ")
                            .append(path(move.getOldUri()))
                            .append(" to ")
                            .append(path(move.getNewUri()))
                            .append('\n');
                }
            });
        }
        return drawing.isEmpty() ? "nothing\n" : drawing.toString();
    }

    private static void draw(String path, List<TextEdit> edits, Map<String, String> texts, StringBuilder drawing) {
        SourceText before = SourceText.of(texts.getOrDefault(path, ""));
        Positions positions = new Positions(before, PositionEncoding.UTF_16);
        Edits all = Edits.of(edits.stream()
                .map(edit -> new Edit(positions.span(edit.getRange()), edit.getNewText()))
                .toList());
        if (!all.fit(before.length())) {
            throw new AssertionError("edits that overlap: " + edits);
        }
        drawing.append("-- ")
                .append(path.startsWith(HOME) ? path.substring(HOME.length()) : path)
                .append(" --\n");
        List<String> gone = new ArrayList<>(before.text().lines().toList());
        List<String> come = new ArrayList<>(all.appliedTo(before.text()).lines().toList());
        while (!gone.isEmpty() || !come.isEmpty()) {
            if (!gone.isEmpty() && !come.isEmpty() && gone.get(0).equals(come.get(0))) {
                gone.remove(0);
                come.remove(0);
            } else if (come.isEmpty() || (!gone.isEmpty() && !come.contains(gone.get(0)))) {
                drawing.append("- ").append(gone.remove(0)).append('\n');
            } else {
                drawing.append("+ ").append(come.remove(0)).append('\n');
            }
        }
    }

    private static String path(String uri) {
        return uri.substring(SmallWorkspace.FOLDER.length());
    }
}
