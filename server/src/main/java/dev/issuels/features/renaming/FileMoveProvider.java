package dev.issuels.features.renaming;

import dev.issuels.features.WorkspaceEdits;
import dev.issuels.text.Edit;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.UriText;
import dev.issuels.workspace.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** Lets the paths in issues follow files that are about to move (LSP 3.17, {@code workspace/willRenameFiles}). */
public record FileMoveProvider(WorkspaceEdits edits) {

    /**
     * A file or a folder that is about to move.
     *
     * @param from a URI as the workspace spells it
     * @param to another
     */
    public record Move(String from, String to) {}

    /** The edit of all issue files that name what moves; empty where none does. What leaves its folder is not followed. */
    public Optional<WorkspaceEdit> edit(Workspace workspace, List<Move> moves, CancelChecker cancelled) {
        Map<String, List<Edit>> all = new TreeMap<>();
        for (Folder folder : workspace.folders()) {
            Map<String, String> inside = new HashMap<>();
            moves.forEach(move -> path(workspace, folder, move.from())
                    .ifPresent(old -> path(workspace, folder, move.to()).ifPresent(to -> inside.put(old, to))));
            if (!inside.isEmpty()) {
                all.putAll(new MovedReferences(workspace, new PathMoves(folder, inside)).edits(cancelled));
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(edits.of(workspace, "Follow the files", all, ""));
    }

    /** The path of a URI in a folder, if it lies in that one. */
    private static Optional<String> path(Workspace workspace, Folder folder, String uri) {
        return workspace
                .folderOf(uri)
                .filter(folder::equals)
                .map(owner -> UriText.decoded(uri.substring(owner.uri().length())))
                .map(path -> path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                .filter(path -> !path.isEmpty());
    }
}
