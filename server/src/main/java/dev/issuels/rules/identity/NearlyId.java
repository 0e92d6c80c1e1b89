package dev.issuels.rules.identity;

import dev.issuels.issue.IssueId;
import dev.issuels.rules.repair.FreshIds;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern MARKED =
            Pattern.compile("[\\s`\"'\\[(<#]*+([A-Za-z]++(?:[-_][A-Za-z]++)*+)[-_ ]?(\\d{1,9})"
                    + "(?:\\s*+[@#-]\\s*+([0-9A-Fa-f]{6}))?+[`\"'\\])>]*+(|[\\s:(,;].*)");

    static Optional<NearlyId> of(String text) {
        Matcher plain = PLAIN.matcher(text);
        if (plain.matches()) {
            return Optional.of(read(plain, true, ""));
        }
        Matcher marked = MARKED.matcher(text);
        return marked.matches() ? Optional.of(read(marked, false, marked.group(4))) : Optional.empty();
    }

    private static NearlyId read(Matcher matcher, boolean plain, String rest) {
        Optional<String> hash = Optional.ofNullable(matcher.group(3)).filter(written -> !written.isEmpty());
        return new NearlyId(matcher.group(1), matcher.group(2), hash, plain, rest.strip());
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
