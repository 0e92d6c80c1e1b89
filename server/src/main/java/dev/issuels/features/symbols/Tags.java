package dev.issuels.features.symbols;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.util.Comparator;
import java.util.stream.Stream;

/** The tags of the issues of a workspace. */
public final class Tags {

    private Tags() {}

    /** The issues that have a tag, written just so, in the order of their files. */
    public static Stream<PlacedIssue> carrying(Workspace workspace, String tag) {
        return files(workspace)
                .flatMap(file -> file.content().issues().stream())
                .filter(placed -> of(placed).anyMatch(scalar -> scalar.text().equals(tag)));
    }

    /** The tags of an issue. */
    public static Stream<Value.Scalar> of(PlacedIssue placed) {
        return placed.issue().frontMatter().tags().stream();
    }

    /** The issue files, by path. */
    public static Stream<PlacedFile> files(Workspace workspace) {
        return workspace.issueFiles().sorted(Comparator.comparing(WorkspaceFile::uri));
    }
}
