package dev.issuels.workspace.git;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Keys;
import dev.issuels.text.Span;
import java.util.Optional;

/**
 * What an issue is about, whatever its id and its state: its title and the wording of its body.
 *
 * @param title without white space
 * @param body a hash of the wording
 */
public record Gist(String title, long body) {

    /** The gist of an issue; empty for one without a title, which may be about anything. */
    public static Optional<Gist> of(PlacedIssue placed) {
        return title(placed).map(title -> new Gist(title, body(placed)));
    }

    /** The title of an issue as a gist has it. */
    public static Optional<String> title(PlacedIssue placed) {
        return placed.issue().text(Keys.TITLE).map(Gist::withoutSpaces);
    }

    /** Asked of every issue there is when one is looked for. */
    private static String withoutSpaces(String title) {
        StringBuilder result = new StringBuilder(title.length());
        for (int i = 0; i < title.length(); i++) {
            if (!Character.isWhitespace(title.charAt(i))) {
                result.append(title.charAt(i));
            }
        }
        return result.toString();
    }

    private static long body(PlacedIssue placed) {
        Span body = placed.inFile(placed.issue().body().span());
        return Wording.of(placed.text().text(), body).hash();
    }
}
