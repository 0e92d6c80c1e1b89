package dev.issuels.rules.structure;

import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run of characters that is UTF-8 read as Windows-1252, or as Latin-1.
 *
 * <p>Each non-ASCII character of UTF-8 becomes a letter of {@code Â} to {@code ô} and one to three characters that are
 * no letters of Western languages, or rarely. Ordinary text has such pairs too, at the end of a word before a quote, a
 * dash or an ellipsis: {@code CAFÉ”} decodes to one IPA letter. Hence one character alone counts only if its
 * neighbours or what it decodes to speak for it; see {@link MisreadCharacter}. Several in a row never happen by chance.
 *
 * @param span where the run stands
 * @param meant what it was before
 */
record MisreadText(Span span, String meant) {

    /** All runs of a text, in its order. */
    static List<MisreadText> in(String text) {
        return in(text, text.toCharArray());
    }

    /**
     * The same.
     *
     * @param characters those of the text: to ask it for each takes several times as long
     */
    static List<MisreadText> in(String text, char[] characters) {
        List<MisreadText> found = new ArrayList<>(0);
        int offset = 0;
        while (offset < characters.length) {
            if (!MisreadCharacter.isLead(characters[offset])) {
                offset++;
                continue;
            }
            Optional<MisreadText> run = runAt(text, offset);
            run.filter(misread -> misread.isCertain(text)).ifPresent(found::add);
            offset = run.map(misread -> misread.span.end()).orElse(offset + 1);
        }
        return found;
    }

    /** What a whole text was before, if it is a run; text that was broken twice is mended twice. */
    static Optional<String> meant(String text) {
        return runAt(text, 0).filter(run -> run.span.end() == text.length()).map(MisreadText::meant);
    }

    /** The longest run that starts at the offset. */
    private static Optional<MisreadText> runAt(String text, int start) {
        StringBuilder meant = new StringBuilder();
        int offset = start;
        Optional<MisreadCharacter> next = MisreadCharacter.at(text, offset);
        while (next.isPresent()) {
            meant.appendCodePoint(next.get().codePoint());
            offset += next.get().length();
            next = MisreadCharacter.at(text, offset);
        }
        if (offset == start) {
            return Optional.empty();
        }
        String once = meant.toString();
        return Optional.of(new MisreadText(new Span(start, offset), meant(once).orElse(once)));
    }

    private boolean isCertain(String text) {
        MisreadCharacter first = MisreadCharacter.at(text, span.start()).orElseThrow();
        return first.length() < span.length() || first.isCertain(text, span.start());
    }
}
