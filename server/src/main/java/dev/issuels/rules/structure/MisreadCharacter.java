package dev.issuels.rules.structure;

import java.util.Optional;

/**
 * One character of UTF-8 whose bytes were read as characters of Windows-1252.
 *
 * @param codePoint the character
 * @param length how many characters its bytes became
 */
record MisreadCharacter(int codePoint, int length) {

    /**
     * What the bytes 0x80 to 0x9F are in Windows-1252. The five that it leaves open become the control characters of
     * Latin-1, as in the WHATWG's Encoding Standard.
     */
    private static final String UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /** What ordinary text has behind a word. */
    private static final String BEHIND_WORDS = "’”‘“…–—›»•·\u00A0";

    /** Whether a first byte of a character of several bytes looks so. */
    static boolean isLead(char c) {
        return c >= 0xC2 && c <= 0xF4;
    }

    /** The character whose bytes start at the offset; empty when that is no strict UTF-8 or nothing that one writes. */
    static Optional<MisreadCharacter> at(String text, int offset) {
        if (offset >= text.length() || !isLead(text.charAt(offset))) {
            return Optional.empty();
        }
        int lead = text.charAt(offset);
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (offset + length > text.length()) {
            return Optional.empty();
        }
        int codePoint = lead & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            int tail = byteOf(text.charAt(offset + i));
            if (tail < 0x80 || tail > 0xBF) {
                return Optional.empty();
            }
            codePoint = (codePoint << 6) | (tail & 0x3F);
        }
        return isShortest(codePoint, length) && isPlausible(codePoint)
                ? Optional.of(new MisreadCharacter(codePoint, length))
                : Optional.empty();
    }

    /** The byte that Windows-1252 or Latin-1 shows as a character; -1 for a character of neither. */
    private static int byteOf(char c) {
        if (c <= 0xFF) {
            return c;
        }
        int upper = UPPER.indexOf(c);
        return upper < 0 ? -1 : 0x80 + upper;
    }

    private static boolean isShortest(int codePoint, int length) {
        return length == 2 || codePoint >= (length == 3 ? 0x800 : 0x1_0000);
    }

    /** Not what stands for lost bytes, which nothing mends, nor the mark of an encoding. */
    private static boolean isPlausible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> codePoint != 0xFFFD && codePoint != 0xFEFF;
        };
    }

    /** Whether this character, which stands alone at an offset of a text, cannot be ordinary text by chance. */
    boolean isCertain(String text, int offset) {
        char before = offset == 0 ? ' ' : text.charAt(offset - 1);
        char last = text.charAt(offset + length - 1);
        char behind = offset + length < text.length() ? text.charAt(offset + length) : ' ';
        boolean endsWord = BEHIND_WORDS.indexOf(last) >= 0 && (last == '—' || !Character.isLetter(behind));
        if (codePoint < 0x100) {
            return !(Character.isUpperCase(before) && endsWord);
        }
        if (codePoint < 0x180) {
            return Character.isLowerCase(before) || (Character.isLetter(behind) && !endsWord);
        }
        if (isVietnamese()) {
            return !endsWord;
        }
        return isSymbol() || codePoint >= 0x1_F000;
    }

    private boolean isVietnamese() {
        return codePoint >= 0x1E00 && codePoint < 0x1F00;
    }

    /** Punctuation, arrows, mathematics, boxes, dingbats: what English text is full of, Braille apart. */
    private boolean isSymbol() {
        return (codePoint >= 0x2000 && codePoint < 0x2800) || (codePoint >= 0x2900 && codePoint < 0x2C00);
    }
}
