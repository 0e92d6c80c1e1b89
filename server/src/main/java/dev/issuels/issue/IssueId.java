package dev.issuels.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of an issue, whole ({@code MEM-002@9c4b3d}) or short ({@code MEM-002}).
 *
 * @param prefix upper case, may be compound ({@code AUDIT-GAP})
 * @param number the digits as written, three or more
 * @param hash what follows the {@code @}, well-formed or not; empty for a short id
 */
public record IssueId(String prefix, String number, Optional<String> hash) {

    /** The pattern of a prefix and a number, each a group: what a short id is, and a whole one starts with. */
    public static final String SHORT = "([A-Z][A-Z0-9]*+(?:-[A-Z][A-Z0-9]*+)*+)-(\\d{3,9})";

    /** How many ids one range may stand for; a longer one is a slip of the pen. */
    private static final int LONGEST_RANGE = 500;

    private static final Pattern ID = Pattern.compile(SHORT + "(?:@([^\\s@]*))?");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{6}");

    /** Reads a text that is an id and nothing else; its hash may be malformed. */
    public static Optional<IssueId> parse(String text) {
        // Most texts that are no id show it at once.
        if (text.isEmpty() || text.charAt(0) < 'A' || text.charAt(0) > 'Z') {
            return Optional.empty();
        }
        Matcher matcher = ID.matcher(text);
        return matcher.matches()
                ? Optional.of(new IssueId(matcher.group(1), matcher.group(2), Optional.ofNullable(matcher.group(3))))
                : Optional.empty();
    }

    /** Whether the text names a hash as well, right or wrong. */
    public boolean isWhole() {
        return hash.isPresent();
    }

    /** Whether the hash is there and is six lower-case hexadecimal digits. */
    public boolean isWellFormed() {
        return hash.isPresent() && HASH.matcher(hash.get()).matches();
    }

    /** The id without its hash. */
    public String shortForm() {
        return prefix + "-" + number;
    }

    /** The number as a value, so that {@code 0042} and {@code 042} are one. */
    public int ordinal() {
        return Integer.parseInt(number);
    }

    /** The ids behind this one up to another of the same prefix, all of them short; of an absurd range only the first ones. */
    public List<IssueId> upTo(IssueId last) {
        List<IssueId> ids = new ArrayList<>();
        int end = Math.min(last.ordinal(), ordinal() + LONGEST_RANGE);
        String width = "%0" + number.length() + "d";
        for (int next = ordinal() + 1; next <= end; next++) {
            ids.add(new IssueId(prefix, width.formatted(next), Optional.empty()));
        }
        return ids;
    }

    /** Whether both have the same short form. */
    public boolean hasSameNumber(IssueId other) {
        return number.equals(other.number) && prefix.equals(other.prefix);
    }

    /** Whether a mention of this id means the other: the same prefix and number, and no two different hashes. */
    public boolean means(IssueId other) {
        return hasSameNumber(other) && (hash.isEmpty() || other.hash.isEmpty() || hash.equals(other.hash));
    }

    @Override
    public String toString() {
        return hash.map(value -> shortForm() + "@" + value).orElseGet(this::shortForm);
    }
}
