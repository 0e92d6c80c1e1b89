package dev.issuels.workspace.git;

import dev.issuels.issue.IssueFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An issue file as HEAD has it.
 *
 * @param path relative to the workspace folder
 * @param issues those with an id
 * @param keys what its issues and the entries of its log are looked up by
 */
public record CommittedFile(String path, IssueFile content, List<CommittedIssue> issues, Set<String> keys) {

    public CommittedFile {
        issues = List.copyOf(issues);
        keys = Set.copyOf(keys);
    }

    /** The file of a content; parsed once for as long as the commits have it. */
    public static CommittedFile of(String path, IssueFile content) {
        List<CommittedIssue> issues = content.issues().stream()
                .map(placed -> CommittedIssue.of(path, placed))
                .flatMap(Optional::stream)
                .toList();
        Set<String> keys = new HashSet<>();
        issues.forEach(issue -> keys.add(issue.key()));
        content.log().forEach(entry -> keys.add(entry.id().shortForm()));
        return new CommittedFile(path, content, issues, keys);
    }
}
