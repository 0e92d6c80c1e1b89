package dev.issuels.workspace.paths;

import java.util.Arrays;

/**
 * What is known of names without reading them: for each the characters in it, how it starts and its length, all in one
 * number, and the pairs of neighbouring characters in another.
 *
 * <p>Lets a search pass over most of a million names without a look at their texts. Case does not matter.
 */
final class NameMarks {

    private static final int DIGITS = 26;
    private static final int DOT = 36;
    private static final int LINE = 37;
    private static final int DASH = 38;
    private static final int OTHER = 39;
    private static final long CHARACTERS = (1L << (OTHER + 1)) - 1;
    private static final int START = 40;
    private static final int CHARACTER_BITS = 7;
    private static final int LAST_ASCII = (1 << CHARACTER_BITS) - 1;
    private static final long STARTS = ((1L << (2 * CHARACTER_BITS)) - 1) << START;
    private static final int LENGTH = START + 2 * CHARACTER_BITS;
    private static final int LENGTH_BITS = 6;
    private static final int LONGEST = (1 << LENGTH_BITS) - 1;
    private static final int STEM = LENGTH + LENGTH_BITS;
    private static final int LONGEST_STEM = 0xf;

    private static final int PAIR = 37;

    private final long[] marks;
    private final long[] pairs;

    private NameMarks(long[] marks, long[] pairs) {
        this.marks = marks;
        this.pairs = pairs;
    }

    static NameMarks of(String[] names) {
        long[] marks = new long[names.length];
        long[] pairs = new long[names.length];
        Arrays.setAll(marks, at -> of(names[at]));
        Arrays.setAll(pairs, at -> pairs(names[at]));
        return new NameMarks(marks, pairs);
    }

    /** Copies the marks of all names, and those of their pairs, to a place of larger arrays. */
    void copyTo(long[] allMarks, long[] allPairs, int start) {
        System.arraycopy(marks, 0, allMarks, start, marks.length);
        System.arraycopy(pairs, 0, allPairs, start, pairs.length);
    }

    /** The marks of a name. */
    static long of(String name) {
        return characters(name)
                | start(name, 0) << START
                | start(name, 1) << (START + CHARACTER_BITS)
                | (long) Math.min(name.length(), LONGEST) << LENGTH
                | (long) stem(name) << STEM;
    }

    /** The marks of the characters of a text alone; slashes, which are in no name, leave none. */
    static long characters(String text) {
        long marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks |= character(text, i);
        }
        return marks;
    }

    /** The marks of the pairs of neighbours in a text; two pairs may have the same one. */
    static long pairs(String text) {
        long marks = 0;
        for (int i = 1; i < text.length(); i++) {
            // A shift takes the last six bits of the distance alone.
            marks |= 1L << (lower(text.charAt(i - 1)) * PAIR + lower(text.charAt(i)));
        }
        return marks;
    }

    /** The mark of one character of a text. */
    static long character(String text, int at) {
        return text.charAt(at) == '/' ? 0 : 1L << place(lower(text.charAt(at)));
    }

    /** Those of the characters in either. */
    static long both(long marks, long others) {
        return (marks | others) & CHARACTERS;
    }

    /** Whether all characters, or all pairs, are among those of a name. */
    static boolean hold(long marks, long wanted) {
        return (marks & wanted) == wanted;
    }

    /** Which of the marks tell how a name starts that has a text in lower case there. */
    static long startMask(String text) {
        return text.isEmpty() ? 0 : text.length() == 1 ? (long) LAST_ASCII << START : STARTS;
    }

    /** What the marks of such names are there; certain of up to two ASCII characters. */
    static long startMarks(String text) {
        return (start(text, 0) << START | start(text, 1) << (START + CHARACTER_BITS)) & startMask(text);
    }

    /** Whether a name may have that length; certain unless it is long. */
    static boolean mayHaveLength(long marks, int length) {
        return (marks >>> LENGTH & LONGEST) == Math.min(length, LONGEST);
    }

    /** Whether a name may have that many characters before its first dot; certain unless they are many. */
    static boolean mayHaveStem(long marks, int length) {
        return marks >>> STEM == Math.min(length, LONGEST_STEM);
    }

    /** A text as it is compared; it never gets longer by it, as it may in {@link String#toLowerCase}. */
    static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.chars().forEach(c -> lower.append(lower((char) c)));
        return lower.toString();
    }

    /** A character as it is compared. */
    static char lower(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(c);
    }

    private static int stem(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? LONGEST_STEM : Math.min(dot, LONGEST_STEM);
    }

    private static long start(String name, int at) {
        return at < name.length() ? Math.min(lower(name.charAt(at)), LAST_ASCII) : 0;
    }

    private static int place(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        } else if (c >= '0' && c <= '9') {
            return c - '0' + DIGITS;
        }
        return switch (c) {
            case '.' -> DOT;
            case '_' -> LINE;
            case '-' -> DASH;
            default -> OTHER;
        };
    }
}
