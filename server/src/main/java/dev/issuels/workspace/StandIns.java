package dev.issuels.workspace;

import dev.issuels.workspace.git.CommittedFile;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that stand in for others which HEAD has and which are gone, so that what is said of those is said somewhere:
 * the first issue file of the same project.
 */
final class StandIns {

    static final StandIns NONE = new StandIns(Map.of(), Map.of());

    private final Map<String, String> standIns;
    private final Map<String, List<CommittedFile>> absent;

    private StandIns(Map<String, String> standIns, Map<String, List<CommittedFile>> absent) {
        this.standIns = standIns;
        this.absent = absent;
    }

    /** A file that is gone. */
    private record Absent(String uri, String project, CommittedFile file) {}

    static StandIns of(List<Folder> folders, PlacedFiles files) {
        List<Absent> absent = folders.stream()
                .filter(Folder::scanned)
                .flatMap(folder -> absent(folder, folders, files))
                .sorted((one, other) -> one.uri.compareTo(other.uri))
                .toList();
        if (absent.isEmpty()) {
            return NONE;
        }
        Map<String, String> first = firstOfProjects(files);
        Map<String, String> standIns = new HashMap<>();
        Map<String, List<CommittedFile>> byStandIn = new HashMap<>();
        for (Absent gone : absent) {
            String standIn = first.get(gone.project);
            if (standIn != null) {
                standIns.put(gone.uri, standIn);
                byStandIn.computeIfAbsent(standIn, key -> new ArrayList<>()).add(gone.file);
            }
        }
        return new StandIns(standIns, byStandIn);
    }

    private static Map<String, String> firstOfProjects(PlacedFiles files) {
        Map<String, String> first = new HashMap<>();
        files.all()
                .filter(file -> file.role().home())
                .forEach(file -> first.merge(
                        file.project(), file.uri(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        return first;
    }

    /** Those that are neither read nor there: of one that is there and cannot be read nothing is known. */
    private static Stream<Absent> absent(Folder folder, List<Folder> folders, PlacedFiles files) {
        return folder.head()
                .files()
                .filter(file -> folder.paths().presence(file.path()) == Presence.ABSENT)
                .map(file -> new Absent(folder.uriOf(file.path()), folder.uri() + FileRole.base(file.path()), file))
                .filter(gone -> files.at(gone.uri).isEmpty())
                .filter(gone -> Folder.innermost(folders, gone.uri)
                        .filter(folder::equals)
                        .isPresent());
    }

    /** The file that stands in for the one of that URI. */
    Optional<String> standIn(String uri) {
        return Optional.ofNullable(standIns.get(uri));
    }

    /** The files that are gone for which the one of that URI stands in. */
    List<CommittedFile> absentFor(String uri) {
        return absent.getOrDefault(uri, List.of());
    }

    /** The files that stand in for others here or there, and not for the same ones in both. */
    Set<String> differingFrom(StandIns other) {
        Set<String> differing = new HashSet<>(absent.keySet());
        differing.addAll(other.absent.keySet());
        differing.removeIf(uri -> absentFor(uri).equals(other.absentFor(uri)));
        return differing;
    }
}
