package dev.issuels.features.renaming;

import dev.issuels.features.symbols.PathMeanings;
import dev.issuels.features.symbols.Place;
import dev.issuels.features.symbols.Symbol;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PathBase;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The renaming of a path in all issues that name it.
 *
 * @param old from the top of the workspace folder
 */
record PathRename(Place place, Folder folder, String old, Span span) implements Renaming {

    /** The renaming of the one path that a reference means. */
    static Optional<PathRename> of(Place place, Symbol.Path path) {
        return place.workspace().folderOf(place.file().uri()).flatMap(folder -> {
            List<String> meant = new PathMeanings(folder).of(place.file(), path.reference());
            if (meant.size() > 1) {
                throw new RenamingRefused("'" + path.reference().path() + "' may mean several files");
            }
            Span span = path.reference().span();
            return meant.stream()
                    .findFirst()
                    .filter(old -> !old.isEmpty())
                    .map(old -> new PathRename(
                            place,
                            folder,
                            old,
                            new Span(path.span().start(), path.span().start() + span.length())));
        });
    }

    /** The path as references are written, whatever spelling stands under the cursor. */
    @Override
    public String name() {
        return base().named(place.file().path(), old);
    }

    @Override
    public Map<String, List<Edit>> edits(String newName) {
        String to = target(newName);
        return to.equals(old)
                ? Map.of()
                : new MovedReferences(place.workspace(), new PathMoves(folder, Map.of(old, to))).edits(() -> {});
    }

    /** Where the file itself is to be moved; empty where it is not there, or something is at the new place. */
    Optional<String> move(String newName) {
        String to = target(newName);
        boolean there = folder.paths().presence(old).isThere();
        return there && folder.paths().presence(to) == Presence.ABSENT ? Optional.of(to) : Optional.empty();
    }

    private String target(String newName) {
        return base().resolved(place.file().path(), newName.strip().replace('\\', '/'))
                .filter(path -> !path.isEmpty())
                .orElseThrow(() -> new RenamingRefused("'" + newName + "' is no path inside the workspace folder"));
    }

    private PathBase base() {
        return old.startsWith(PathBase.PROJECT.folder(place.file().path())) ? PathBase.PROJECT : PathBase.TOP;
    }
}
