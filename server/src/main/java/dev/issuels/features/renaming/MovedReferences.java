package dev.issuels.features.renaming;

import dev.issuels.features.symbols.PathMeanings;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Reference;
import dev.issuels.issue.Reference.Form;
import dev.issuels.issue.Reference.Source;
import dev.issuels.rules.repair.PathEdits;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.workspace.MeantPath;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** Lets the paths in issue files follow files that move, and paths in issue files that move themselves. */
final class MovedReferences {

    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    private final Workspace workspace;
    private final PathMoves moves;
    private final PathMeanings meanings;
    private final Map<String, List<String>> meaningsOfShort = new HashMap<>();

    MovedReferences(Workspace workspace, PathMoves moves) {
        this.workspace = workspace;
        this.moves = moves;
        this.meanings = new PathMeanings(moves.folder());
    }

    /** The edits of all issue files of the folder, by URI, counted from the texts as they are before anything moves. */
    Map<String, List<Edit>> edits(CancelChecker cancelled) {
        Map<String, List<Edit>> all = new TreeMap<>();
        workspace
                .issueFiles()
                .filter(file -> file.folder().equals(moves.folder().uri()))
                .forEach(file -> {
                    cancelled.checkCanceled();
                    List<Edit> edits = edits(file);
                    if (!edits.isEmpty()) {
                        all.put(file.uri(), Edits.of(edits).inOrder());
                    }
                });
        return all;
    }

    private List<Edit> edits(PlacedFile file) {
        List<Edit> edits = new ArrayList<>();
        file.content().preamble().body().references().stream()
                .flatMap(reference ->
                        written(file, reference)
                                .flatMap(path -> PathEdits.inProse(file.text(), reference, 0, path))
                                .stream())
                .forEach(edits::add);
        for (PlacedIssue placed : file.content().issues()) {
            placed.issue()
                    .references()
                    .flatMap(reference -> written(file, reference)
                            .flatMap(path -> PathEdits.replacing(placed, workspace.schema(), reference, path))
                            .stream())
                    .forEach(edits::add);
        }
        return edits;
    }

    /** What a reference is to say instead of its path; empty where it may stay as it is. */
    private Optional<String> written(PlacedFile file, Reference reference) {
        boolean mayStay = moves.moved(file.path()).equals(file.path()) && !moves.mayConcern(reference.path());
        if (mayStay || reference.form() == Form.URL) {
            return Optional.empty();
        }
        int end = reference.form() == Form.GLOB
                ? literalEnd(reference.path())
                : reference.path().length();
        String path = reference.path().substring(0, end);
        String pattern = reference.path().substring(end);
        return moves.folder()
                .meant(file, path, reference.source())
                .flatMap(meant -> isShort(reference, meant)
                        ? shortened(file, reference)
                        : written(file, path, meant, reference.source() == Source.LINK))
                .map(moved -> moved + pattern);
    }

    private Optional<String> written(PlacedFile file, String path, MeantPath meant, boolean link) {
        String home = moves.moved(file.path());
        String target = moves.moved(meant.path());
        boolean stays = target.equals(meant.path())
                && meant.base().folder(home).equals(meant.base().folder(file.path()));
        if (stays) {
            return Optional.empty();
        }
        String plain = path.substring(0, path.length() - meant.rest().length());
        String named = meant.base().named(home, target);
        String start =
                link && plain.startsWith("/") ? "/" : plain.startsWith("./") && !named.startsWith(".") ? "./" : "";
        String end = plain.endsWith("/") && !named.endsWith("/") ? "/" : "";
        return Optional.of(start + named + end + meant.rest());
    }

    private boolean isShort(Reference reference, MeantPath meant) {
        return PathMeanings.mayBeShort(reference)
                && moves.folder().paths().presence(meant.path()) == Presence.ABSENT
                && !moves.oldPaths().contains(meant.path());
    }

    /** A path without its first folders loses the same ones, if it still can. */
    private Optional<String> shortened(PlacedFile file, Reference reference) {
        String path = reference.path();
        List<String> meant = meaningsOfShort.computeIfAbsent(path, key -> meanings.of(file, reference));
        if (meant.size() != 1 || !meant.get(0).endsWith("/" + path)) {
            return Optional.empty();
        }
        String target = moves.moved(meant.get(0));
        String dropped = meant.get(0).substring(0, meant.get(0).length() - path.length());
        String named = target.startsWith(dropped) ? target.substring(dropped.length()) : target;
        return target.equals(meant.get(0)) ? Optional.empty() : Optional.of(named);
    }

    /** Where the folders of a pattern end that are spelled out. */
    private static int literalEnd(String pattern) {
        Matcher glob = GLOB.matcher(pattern);
        return glob.find() ? Math.max(0, pattern.lastIndexOf('/', glob.start())) : pattern.length();
    }
}
