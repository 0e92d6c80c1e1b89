package dev.issuels.features.symbols;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value;
import java.util.stream.Stream;

/** The tags of issues. */
public final class Tags {

    private Tags() {}

    /** The tags of an issue. */
    public static Stream<Value.Scalar> of(PlacedIssue placed) {
        return placed.issue().frontMatter().tags().stream();
    }
}
