package dev.issuels.rules.repair;

import dev.issuels.rules.IssueSubject;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.git.Trace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A path that may be meant by one that leads nowhere.
 *
 * @param path as the issue's file names it
 * @param obvious whether no other comes into question
 */
public record Substitute(String path, boolean obvious) {

    /** What stays as it is when the file moves: a slash at the end, or a place in the file. */
    private static final Pattern PLACE_IN_FILE = Pattern.compile("(.+?)(?:/+|#.*|::.*)");

    /**
     * The substitutes of a missing path, the most likely first: a path in what is written leaves no choice, nor does where
     * git says that it moved.
     */
    public static List<Substitute> of(IssueSubject subject, String missing) {
        PlacedFile file = subject.subject().file();
        Optional<Folder> folder = subject.workspace().folderOf(file.uri());
        Optional<String> within = folder.flatMap(known -> PathWithin.in(known, file, missing));
        if (within.isPresent()) {
            return List.of(new Substitute(within.get(), true));
        }
        Optional<Substitute> moved = folder.flatMap(known -> moved(known, file, missing));
        Stream<Substitute> near = folder
                .flatMap(known -> known.resolved(file, missing).map(path -> NearPaths.of(subject, known, path)))
                .orElse(List.of())
                .stream()
                .filter(substitute -> !substitute.path.equals(missing))
                .filter(substitute -> moved.filter(known -> known.path.equals(substitute.path))
                        .isEmpty())
                .map(substitute -> new Substitute(substitute.path, substitute.obvious && moved.isEmpty()));
        return Stream.concat(moved.stream(), near).toList();
    }

    private static Optional<Substitute> moved(Folder folder, PlacedFile file, String missing) {
        Matcher written = PLACE_IN_FILE.matcher(missing);
        String path = written.matches() ? written.group(1) : missing;
        return folder.resolved(file, path)
                .flatMap(folder.past()::of)
                .filter(Trace.Moved.class::isInstance)
                .map(trace -> ((Trace.Moved) trace).path())
                .filter(now -> folder.paths().presence(now).isThere())
                .map(now -> new Substitute(folder.named(file, now) + missing.substring(path.length()), true));
    }
}
