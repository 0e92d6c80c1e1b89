package dev.issuels.rules.identity;

import dev.issuels.issue.IssueId;
import dev.issuels.rules.repair.FreshIds;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was probably meant to be an id: its case, its zeros, its marks or its hash may be wrong.
 *
 * @param prefix as it is written
 * @param number the digits as they are written
 * @param hash what stands for the hash, right or wrong; empty for nothing
 * @param plain whether only letters, zeros or the hash are wrong
 * @param rest what stands behind the id
 */
record NearlyId(String prefix, String number, Optional<String> hash, boolean plain, String rest) {

    private static final Pattern PLAIN =
            Pattern.compile("([A-Za-z][A-Za-z0-9]*+(?:-[A-Za-z][A-Za-z0-9]*+)*+)-(\\d{1,9})(?:@([^\\s@]*))?");

    private static final String HASH_MARK = "\\s*+[@#\\\\-]{1,3}\\s*+|[:/._(]|(?=[A-Fa-f])";

    private static final Pattern MARKED = Pattern.compile(
            "[\\s`\"'“‘„«*\\[(<#]*+([A-Za-z]++(?:[-_][A-Za-z]++)*+)(?:\\s*+[-–—_./:]{1,3}\\s*+| ?)(\\d{1,9})" + "(?:(?:"
                    + HASH_MARK + ")([0-9A-Fa-f]{6}))?+[`\"'”’“»\\])>@.,;*-]*+(|[\\s:(,;].*)");

    /** An id in whose number letters stand that look like digits. */
    private static final Pattern LETTERED = Pattern.compile("([A-Z][A-Z-]*-)([OIl\\d]{3,9})(@[0-9a-f]{6})");

    /** What is no part of a hash and no slip of one. */
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]++");

    static Optional<NearlyId> of(String text) {
        Matcher plain = PLAIN.matcher(text);
        if (plain.matches()) {
            return Optional.of(read(plain, true, ""));
        }
        Matcher lettered = LETTERED.matcher(text);
        Matcher marked = MARKED.matcher(
                lettered.matches() ? lettered.group(1) + digits(lettered.group(2)) + lettered.group(3) : text);
        return marked.matches() ? Optional.of(read(marked, false, marked.group(4))) : Optional.empty();
    }

    private static NearlyId read(Matcher matcher, boolean plain, String rest) {
        Optional<String> hash = Optional.ofNullable(matcher.group(3)).filter(written -> !written.isEmpty());
        return new NearlyId(matcher.group(1), matcher.group(2), hash, plain, rest.strip());
    }

    /** What a malformed hash may have been meant as, what is nearest to it first. */
    static Stream<String> hashes(String written) {
        String bare = MARKS.matcher(written).replaceAll("");
        return Stream.of(bare, digits(bare), bare.replaceFirst("^0x", "")).map(hash -> hash.toLowerCase(Locale.ROOT));
    }

    /** Digits in the place of letters that look like them. */
    private static String digits(String text) {
        return text.replaceAll("[Oo]", "0").replaceAll("[Il]", "1");
    }

    /** The prefix in upper case. */
    String upperPrefix() {
        return prefix.replace('_', '-').toUpperCase(Locale.ROOT);
    }

    /** The id that is meant, with a hash that is given where it has none. */
    IssueId repaired(String fresh) {
        String padded = FreshIds.number(Integer.parseInt(number));
        String digits = number.length() > padded.length() ? number : padded;
        String known = hash.map(written -> plain ? written : written.toLowerCase(Locale.ROOT))
                .orElse(fresh);
        return new IssueId(upperPrefix(), digits, Optional.of(known));
    }
}
