package dev.issuels.workspace.git;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an issue is about, whatever its id and its state: its title and the wording of its body.
 *
 * @param title without white space
 * @param body a hash of the wording
 */
public record Gist(String title, long body) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The gist of an issue; empty for one without a title, which may be about anything. */
    public static Optional<Gist> of(PlacedIssue placed) {
        return title(placed).map(title -> new Gist(title, body(placed)));
    }

    /** The title of an issue as a gist has it. */
    public static Optional<String> title(PlacedIssue placed) {
        return placed.issue().text("title").map(title -> SPACES.matcher(title).replaceAll(""));
    }

    private static long body(PlacedIssue placed) {
        Span body = placed.inFile(placed.issue().body().span());
        return Wording.of(placed.text().text(), body).hash();
    }
}
