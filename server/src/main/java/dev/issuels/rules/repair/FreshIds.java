package dev.issuels.rules.repair;

import dev.issuels.issue.IssueId;
import dev.issuels.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Ids that no issue has.
 *
 * <p>The number is free in all files, in git's HEAD and on the other local branches. The hash follows from a text that
 * the caller chooses, so that the same question has the same answer; it is as good as random as long as the text is one
 * that no other issue has.
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
        return next(List.of(prefix), seed).get(0);
    }

    /** The ids behind all others of some prefixes, in their order. */
    public List<IssueId> next(List<String> prefixes, String seed) {
        Map<String, Integer> highest = new HashMap<>();
        prefixes.forEach(prefix -> highest.put(prefix, 0));
        Stream.concat(workspace.index().shortForms().stream(), committed()).forEach(id -> raise(highest, id));
        Optional<String> hash = Optional.of(hash(seed));
        return prefixes.stream()
                .map(prefix -> new IssueId(prefix, number(highest.getOrDefault(prefix, 0) + 1), hash))
                .toList();
    }

    /** Takes an id apart without a parser: there may be thousands. */
    private static void raise(Map<String, Integer> highest, String id) {
        int at = id.indexOf('@');
        int end = at < 0 ? id.length() : at;
        int dash = id.lastIndexOf('-', end - 1);
        String prefix = id.substring(0, Math.max(0, dash));
        if (highest.containsKey(prefix) && isNumber(id, dash + 1, end)) {
            highest.merge(prefix, Integer.parseInt(id, dash + 1, end, 10), Math::max);
        }
    }

    /** Whether a part of a text is a number that can be followed by another. */
    private static boolean isNumber(String text, int from, int to) {
        boolean isNumber = to - from >= SHORTEST_NUMBER && to - from < MOST_DIGITS;
        for (int i = from; i < to && isNumber; i++) {
            isNumber = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return isNumber;
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
