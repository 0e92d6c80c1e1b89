package dev.issuels.features.completion;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Reference;
import dev.issuels.workspace.PlacedFile;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The paths that an issue and its neighbours in a file refer to, those of the nearest issues first. */
record RecentPaths(PlacedFile file, PlacedIssue placed) {

    /** How many issues above and below count. */
    private static final int NEIGHBOURS = 10;

    private static final int MOST = 50;

    Stream<Reference> own() {
        return paths(placed);
    }

    Stream<Reference> ofOthers() {
        List<PlacedIssue> issues = file.content().issues();
        int self = (int) issues.stream()
                .takeWhile(issue -> issue.start() < placed.start())
                .count();
        return IntStream.rangeClosed(1, NEIGHBOURS)
                .flatMap(distance -> IntStream.of(self - distance, self + distance))
                .filter(at -> at >= 0 && at < issues.size())
                .mapToObj(issues::get)
                .flatMap(RecentPaths::paths)
                .limit(MOST);
    }

    private static Stream<Reference> paths(PlacedIssue issue) {
        return issue.issue().references().filter(reference -> reference.form() == Reference.Form.PATH);
    }
}
