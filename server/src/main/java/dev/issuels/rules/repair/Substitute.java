package dev.issuels.rules.repair;

import dev.issuels.rules.IssueSubject;
import dev.issuels.workspace.PlacedFile;
import java.util.List;
import java.util.stream.Stream;

/**
 * A path that may be meant by one that leads nowhere.
 *
 * @param path as the issue's file names it
 * @param obvious whether no other comes into question
 */
public record Substitute(String path, boolean obvious) {

    /** The substitutes of a missing path, the most likely first. */
    public static List<Substitute> of(IssueSubject subject, String missing) {
        return Stream.of(near(subject, missing))
                .flatMap(List::stream)
                .filter(substitute -> !substitute.path().equals(missing))
                .toList();
    }

    private static List<Substitute> near(IssueSubject subject, String missing) {
        PlacedFile file = subject.subject().file();
        return subject.workspace()
                .folderOf(file.uri())
                .flatMap(folder -> folder.resolved(file, missing).map(path -> NearPaths.of(subject, folder, path)))
                .orElse(List.of());
    }
}
