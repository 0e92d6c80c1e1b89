package dev.issuels.features.completion;

import dev.issuels.issue.Value.Style;
import dev.issuels.rules.repair.Scalars;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItemKind;

/**
 * How a value is written in its slot, so that YAML reads just it: with quotes if it needs them, or the way that those
 * around it want it, and in brackets where a list belongs and none has begun.
 *
 * @param quotes those that stand around the slot already
 * @param wantsList whether a value alone would be the wrong type
 */
record ValueForm(Style quotes, boolean wantsList) {

    /** What ends a word only in front of a blank or behind one, as in {@code cli.py:3}. */
    private static final Pattern INSIDE_A_WORD = Pattern.compile("(?<=\\S)(?::(?=[^\\s,\\[\\]{}])|#)");

    /** The candidate as it is to be written, with a place to go on in a path that is not whole and in a new list. */
    Candidate written(Candidate candidate) {
        String text = candidate.newText().plain();
        String quote = quotes == Style.PLAIN && !isPlain(text) ? "\"" : "";
        String start = quote + Scalars.inQuotes(quote.isEmpty() ? quotes : Style.DOUBLE_QUOTED, text);
        boolean brackets = quotes == Style.PLAIN && wantsList;
        boolean folder = candidate.kind() == CompletionItemKind.Folder;
        boolean goesOn = brackets || (folder && !quote.isEmpty());
        if (!goesOn) {
            return candidate.writing(NewText.plain(start + quote));
        }
        String place = folder ? "$0" + quote : quote + "$0";
        String snippet = NewText.escaped(start) + place;
        // Who knows no places would have to get over the bracket to write the rest of a path.
        String plain = brackets && !folder ? "[" + start + quote + "]" : start + quote;
        return candidate.writing(new NewText(plain, brackets ? "[" + snippet + "]" : snippet));
    }

    private static boolean isPlain(String text) {
        return Scalars.isPlain(INSIDE_A_WORD.matcher(text).replaceAll("_"));
    }
}
