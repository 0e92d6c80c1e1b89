package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.rules.repair.PathEdits;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PathBase;
import dev.issuels.workspace.UriText;
import dev.issuels.workspace.paths.PathHit;
import dev.issuels.workspace.paths.PathQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that a link may lead to, as Markdown counts them: from the folder that the file itself lies in, or behind a
 * slash from the top.
 */
final class LinkCandidates {

    /** As many as anybody reads; the client asks again when more is typed. */
    private static final int MOST = 100;

    private final Place place;
    private final Circumstances circumstances;

    LinkCandidates(Place place, Circumstances circumstances) {
        this.place = place;
        this.circumstances = circumstances;
    }

    /**
     * The children of the folder that is typed, then paths that have what is typed anywhere.
     *
     * @param angled whether the target stands between {@code <} and {@code >}
     */
    Candidates candidates(Slot slot, boolean angled) {
        String typed = UriText.decoded(slot.typed());
        Optional<Folder> folder = place.workspace().folderOf(place.file().uri());
        List<Candidate> all = folder.stream()
                .flatMap(known -> Stream.concat(children(known, typed), fitting(known, typed)))
                .distinct()
                .map(path -> candidate(path, angled))
                .toList();
        return Candidates.some(slot, all);
    }

    private Stream<String> children(Folder folder, String typed) {
        TypedPath path = TypedPath.of(typed);
        Optional<String> parent = path.parent().startsWith("/")
                ? Optional.of(path.parent().substring(1))
                : PathBase.BESIDE.resolved(place.file().path(), path.parent());
        return parent.stream().flatMap(above -> path.in(folder.paths(), above)).limit(MOST);
    }

    private Stream<String> fitting(Folder folder, String typed) {
        if (typed.isBlank() || typed.startsWith(".") || typed.startsWith("/")) {
            return Stream.empty();
        }
        String path = place.file().path();
        String home = PathBase.BESIDE.folder(path);
        PathQuery query = new PathQuery(typed, home, "", Set.of(), MOST);
        return folder.paths().find(query, circumstances.cancelled()::checkCanceled).stream()
                .map(hit -> named(path, hit));
    }

    private static String named(String from, PathHit hit) {
        return PathBase.BESIDE.named(from, hit.path()) + (hit.folder() ? "/" : "");
    }

    private static Candidate candidate(String path, boolean angled) {
        return TypedPath.candidate(path).writing(NewText.plain(PathEdits.inLink(path, angled)));
    }
}
