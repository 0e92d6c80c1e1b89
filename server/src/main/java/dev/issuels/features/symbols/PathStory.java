package dev.issuels.features.symbols;

import dev.issuels.features.MarkdownText;
import dev.issuels.issue.Reference;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.MeantPath;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.git.Commit;
import dev.issuels.workspace.git.Trace;
import java.util.Optional;

/** What git tells of the path that a reference names, in a sentence. */
public final class PathStory {

    private PathStory() {}

    /** The path that one would ask git about, from the top of its folder. */
    static Optional<String> asked(Place place) {
        return place.symbol()
                .filter(Symbol.Path.class::isInstance)
                .map(symbol -> ((Symbol.Path) symbol).reference())
                .flatMap(reference -> folder(place).flatMap(folder -> path(folder, place, reference)));
    }

    /** The sentence, in Markdown; empty as long as nothing is known. */
    static Optional<String> of(Place place, Reference reference) {
        return folder(place)
                .flatMap(folder -> path(folder, place, reference).flatMap(path -> of(folder, place.file(), path)));
    }

    /** The same of a path from the top of its folder, told to a file in there. */
    public static Optional<String> of(Folder folder, PlacedFile file, String path) {
        return folder.past().of(path).map(trace -> told(trace, folder, file));
    }

    private static Optional<Folder> folder(Place place) {
        return place.workspace().folderOf(place.file().uri());
    }

    private static Optional<String> path(Folder folder, Place place, Reference reference) {
        return reference.form() == Reference.Form.PATH
                ? folder.meant(place.file(), reference).map(MeantPath::path)
                : Optional.empty();
    }

    private static String told(Trace trace, Folder folder, PlacedFile file) {
        return what(trace, folder, file) + told(trace.commit());
    }

    private static String what(Trace trace, Folder folder, PlacedFile file) {
        if (trace instanceof Trace.Moved moved) {
            return "Moved to `" + folder.named(file, moved.path()) + "`";
        }
        return trace instanceof Trace.Deleted ? "Deleted" : "Last changed";
    }

    private static String told(Commit commit) {
        return " on " + commit.date() + " by " + MarkdownText.of(commit.author() + ": " + commit.subject()) + " (`"
                + commit.id() + "`)";
    }
}
