package dev.issuels.features.symbols;

import dev.issuels.issue.Reference;
import dev.issuels.issue.Reference.Form;
import dev.issuels.issue.Reference.Source;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.MeantPath;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The paths of a workspace folder that its references mean: prose may leave out the first folders of a path. */
public record PathMeanings(Folder folder) {

    /** More than anybody chooses from. */
    private static final int MOST = 20;

    /** The paths that may be meant, counted from the top of the folder; one that does not exist where none does. */
    public List<String> of(PlacedFile from, Reference reference) {
        Optional<String> meant = folder.meant(from, reference).map(MeantPath::path);
        boolean absent = meant.filter(path -> folder.paths().presence(path) == Presence.ABSENT)
                .isPresent();
        if (absent && mayBeShort(reference)) {
            List<String> ends =
                    folder.paths().endingWith(reference.path()).limit(MOST).toList();
            return ends.isEmpty() ? meant.stream().toList() : ends;
        }
        return meant.stream().toList();
    }

    /**
     * For each of many references the one path that it means; a reference that may mean several, or one that does not
     * exist, is left out.
     */
    public Map<Reference, String> clear(PlacedFile from, List<Reference> references) {
        Map<Reference, String> clear = new HashMap<>();
        List<Reference> shortened = new ArrayList<>();
        for (Reference reference : references) {
            folder.meant(from, reference).map(MeantPath::path).ifPresent(path -> {
                if (folder.paths().presence(path) != Presence.ABSENT) {
                    clear.put(reference, path);
                } else if (mayBeShort(reference)) {
                    shortened.add(reference);
                }
            });
        }
        Map<String, List<String>> ends = folder.paths()
                .endingWithAny(shortened.stream().map(Reference::path).collect(Collectors.toSet()));
        for (Reference reference : shortened) {
            List<String> meant = ends.getOrDefault(reference.path(), List.of());
            if (meant.size() == 1) {
                clear.put(reference, meant.get(0));
            }
        }
        return clear;
    }

    /** Whether a reference may leave out the first folders of the path that it means. */
    public static boolean mayBeShort(Reference reference) {
        return reference.source() == Source.CODE_SPAN && reference.form() == Form.PATH;
    }
}
