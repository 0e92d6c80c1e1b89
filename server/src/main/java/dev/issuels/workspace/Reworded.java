package dev.issuels.workspace;

import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.text.Span;
import dev.issuels.workspace.git.CommittedIssue;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands otherwise in a file than it did, or only then or only now.
 *
 * @param issues as they were and as they are
 * @param keys what those issues and the entries of changed logs are {@linkplain CommittedIssue#key looked up} by
 */
record Reworded(List<PlacedIssue> issues, Set<String> keys) {

    static Reworded between(Optional<PlacedFile> before, Optional<PlacedFile> after) {
        List<PlacedIssue> issues =
                Stream.concat(without(before, after), without(after, before)).toList();
        Set<String> keys = new HashSet<>();
        issues.forEach(placed -> CommittedIssue.key(placed.issue()).ifPresent(keys::add));
        issues.forEach(placed -> addKeys(placed.issue().body().log(), keys));
        if (!preambleText(before).equals(preambleText(after))) {
            Stream.concat(before.stream(), after.stream())
                    .forEach(file -> addKeys(file.content().preamble().body().log(), keys));
        }
        return new Reworded(issues, keys);
    }

    /** The issues of one file that the other does not have as the same objects, which an edit keeps. */
    private static Stream<PlacedIssue> without(Optional<PlacedFile> one, Optional<PlacedFile> other) {
        Set<Issue> known = Collections.newSetFromMap(new IdentityHashMap<>());
        issues(other).forEach(placed -> known.add(placed.issue()));
        return issues(one).stream().filter(placed -> !known.contains(placed.issue()));
    }

    private static List<PlacedIssue> issues(Optional<PlacedFile> file) {
        return file.map(PlacedFile::content).map(IssueFile::issues).orElse(List.of());
    }

    private static String preambleText(Optional<PlacedFile> file) {
        return file.map(PlacedFile::content)
                .map(content ->
                        content.text().slice(new Span(0, content.preamble().length())))
                .orElse("");
    }

    private static void addKeys(List<LogEntry> log, Set<String> keys) {
        log.forEach(entry -> keys.add(entry.id().shortForm()));
    }
}
