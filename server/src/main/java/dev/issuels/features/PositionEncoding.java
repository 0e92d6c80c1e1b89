package dev.issuels.features;

import java.util.List;

/** In what units a position counts the characters of a line. */
public enum PositionEncoding {
    UTF_16("utf-16"),
    UTF_8("utf-8"),
    UTF_32("utf-32");

    private final String wireName;

    PositionEncoding(String wireName) {
        this.wireName = wireName;
    }

    /** The protocol's name for it. */
    public String wireName() {
        return wireName;
    }

    /** The first one that is offered and known; UTF-16, which everybody knows, when there is none. */
    public static PositionEncoding firstOf(List<String> offered) {
        for (String name : offered) {
            for (PositionEncoding encoding : values()) {
                if (encoding.wireName.equals(name)) {
                    return encoding;
                }
            }
        }
        return UTF_16;
    }

    /** How many units the code point takes. */
    int unitsOf(int codePoint) {
        return switch (this) {
            case UTF_16 -> Character.charCount(codePoint);
            case UTF_32 -> 1;
            case UTF_8 -> codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        };
    }
}
