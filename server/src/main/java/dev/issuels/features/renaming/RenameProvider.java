package dev.issuels.features.renaming;

import dev.issuels.features.WorkspaceEdits;
import dev.issuels.features.symbols.Place;
import java.util.Optional;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * Gives an id, a tag, an area or a path another name wherever it is named (LSP 3.17, {@code textDocument/rename}).
 *
 * <p>A file moves along with its path where it is there, nothing is at its new place, and the client can move files.
 */
public record RenameProvider(WorkspaceEdits edits) {

    /** What would be renamed at a place; empty where there is nothing. Refused where it cannot be, with the reason. */
    public static Optional<PrepareRenameResult> prepared(Optional<Place> asked) {
        return asked.flatMap(place -> Renaming.at(place)
                .map(renaming -> new PrepareRenameResult(place.positions().range(renaming.span()), renaming.name())));
    }

    /** The edit that renames what is at a place. Refused where it cannot be renamed, or not so, with the reason. */
    public WorkspaceEdit renamed(Optional<Place> asked, String newName) {
        Place place = asked.orElseThrow(RenameProvider::nothing);
        Renaming renaming = Renaming.at(place).orElseThrow(RenameProvider::nothing);
        String title = "Rename '" + renaming.name() + "' to '" + newName.strip() + "'";
        WorkspaceEdit edit = edits.of(
                place.workspace(), title, renaming.edits(newName), place.file().uri());
        return renaming instanceof PathRename path && edits.canMove()
                ? path.move(newName)
                        .map(to -> edits.andMove(
                                edit,
                                path.folder().uriOf(path.old()),
                                path.folder().uriOf(to)))
                        .orElse(edit)
                : edit;
    }

    private static RenamingRefused nothing() {
        return new RenamingRefused("there is nothing to rename here");
    }
}
