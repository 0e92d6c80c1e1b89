package dev.issuels.rules.repair;

import dev.issuels.issue.IssueId;
import dev.issuels.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Ids that no issue has.
 *
 * <p>The number is free in all files, in git's HEAD and on the other local branches. The hash follows from a text that the caller chooses, so that the
 * same question has the same answer; it is as good as random as long as the text is one that no other issue has.
 */
public final class FreshIds {

    private static final int SHORTEST_NUMBER = 3;
    private static final int MOST_DIGITS = 9;
    private static final int HASH_BITS = 0xffffff;

    private final Workspace workspace;

    public FreshIds(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The id behind all others of the prefix. */
    public IssueId next(String prefix, String seed) {
        int highest = Stream.concat(workspace.index().shortForms().stream(), committed())
                .map(IssueId::parse)
                .flatMap(Optional::stream)
                .filter(id -> id.prefix().equals(prefix) && id.number().length() < MOST_DIGITS)
                .mapToInt(IssueId::ordinal)
                .max()
                .orElse(0);
        return new IssueId(prefix, number(highest + 1), Optional.of(hash(seed)));
    }

    /** The number with as many zeros before it as an id needs. */
    public static String number(int ordinal) {
        return String.format("%0" + SHORTEST_NUMBER + "d", ordinal);
    }

    /** Six hexadecimal digits. */
    public static String hash(String seed) {
        CRC32 sum = new CRC32();
        sum.update(seed.getBytes(StandardCharsets.UTF_8));
        return String.format("%06x", sum.getValue() & HASH_BITS);
    }

    private Stream<String> committed() {
        return workspace.folders().stream()
                .flatMap(folder -> Stream.concat(folder.head().ids().stream(), folder.branchIds().stream()));
    }
}
