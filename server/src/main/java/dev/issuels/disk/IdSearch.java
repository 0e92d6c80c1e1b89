package dev.issuels.disk;

/**
 * Looks in a text's bytes for a line such as {@code id: "BUG-001@fe313e"}.
 *
 * <p>It goes from one {@code @} to the next and reads backwards from there, so that a text without an id is hardly
 * looked at.
 */
final class IdSearch {
    private static final int HASH_LENGTH = 6;
    private static final int FEWEST_DIGITS = 3;

    private final byte[] text;
    private int at;

    IdSearch(byte[] text) {
        this.text = text;
    }

    boolean found() {
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '@' && isHash(i + 1) && isIdLineUpTo(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHash(int start) {
        int end = start + HASH_LENGTH;
        for (int i = start; i < end; i++) {
            if (i >= text.length || !(isDigit(text[i]) || (text[i] >= 'a' && text[i] <= 'f'))) {
                return false;
            }
        }
        return end == text.length || !isWordCharacter(text[end]);
    }

    private boolean isIdLineUpTo(int end) {
        at = end;
        return skipDigits() >= FEWEST_DIGITS
                && skip('-')
                && skipPrefix()
                && skipToKey()
                && skip('d')
                && skip('i')
                && skipToLineStart();
    }

    private int skipDigits() {
        int end = at;
        while (at > 0 && isDigit(text[at - 1])) {
            at--;
        }
        return end - at;
    }

    private boolean skipPrefix() {
        int end = at;
        while (at > 0 && (isUpperCase(text[at - 1]) || isDigit(text[at - 1]) || text[at - 1] == '-')) {
            at--;
        }
        return at < end && isUpperCase(text[at]);
    }

    private boolean skipToKey() {
        skipQuote();
        skipBlanks();
        boolean colon = skip(':');
        skipBlanks();
        skipQuote();
        return colon;
    }

    private boolean skipToLineStart() {
        skipQuote();
        skipBlanks();
        boolean byteOrderMark = at == 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
        return at == 0 || byteOrderMark || text[at - 1] == '\n' || text[at - 1] == '\r';
    }

    private void skipBlanks() {
        while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) {
            at--;
        }
    }

    private void skipQuote() {
        if (at > 0 && (text[at - 1] == '"' || text[at - 1] == '\'')) {
            at--;
        }
    }

    private boolean skip(char wanted) {
        boolean there = at > 0 && text[at - 1] == wanted;
        at -= there ? 1 : 0;
        return there;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isUpperCase(byte character) {
        return character >= 'A' && character <= 'Z';
    }

    private static boolean isWordCharacter(byte character) {
        return isDigit(character) || isUpperCase(character) || (character >= 'a' && character <= 'z');
    }
}
