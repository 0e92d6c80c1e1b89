package dev.issuels.features.completion;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Reference;
import dev.issuels.workspace.PlacedFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The paths that an issue and its neighbours in a file refer to, those of the nearest issues first.
 *
 * @param placed the issue; empty for the preamble
 */
record RecentPaths(PlacedFile file, Optional<PlacedIssue> placed) {

    /** How many issues above and below count. */
    private static final int NEIGHBOURS = 10;

    private static final int MOST = 50;

    Stream<Reference> own() {
        Stream<Reference> all = placed.map(issue -> issue.issue().references())
                .orElseGet(() -> file.content().preamble().body().references().stream());
        return all.filter(RecentPaths::isPath);
    }

    Stream<Reference> ofOthers() {
        List<PlacedIssue> issues = file.content().issues();
        int self = placed.map(PlacedIssue::start)
                .map(start -> (int) issues.stream()
                        .takeWhile(issue -> issue.start() < start)
                        .count())
                .orElse(-1);
        return IntStream.rangeClosed(1, NEIGHBOURS)
                .flatMap(distance -> IntStream.of(self - distance, self + distance))
                .filter(at -> at >= 0 && at < issues.size())
                .mapToObj(issues::get)
                .flatMap(issue -> issue.issue().references())
                .filter(RecentPaths::isPath)
                .limit(MOST);
    }

    private static boolean isPath(Reference reference) {
        return reference.form() == Reference.Form.PATH;
    }
}
