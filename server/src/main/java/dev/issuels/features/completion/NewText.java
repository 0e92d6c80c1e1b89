package dev.issuels.features.completion;

import java.util.List;

/**
 * A text that is to be inserted, in two forms.
 *
 * @param plain for clients that know no snippets
 * @param snippet the same with places to fill in (LSP 3.17, "Snippet Syntax"); equal to the plain form where it has none
 */
record NewText(String plain, String snippet) {

    /** A text without places to fill in. */
    static NewText plain(String text) {
        return new NewText(text, text);
    }

    /** A text as a part of a snippet that means itself. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
    }

    /** A place to fill in where one of some texts can be chosen. */
    static String choice(int number, List<String> values) {
        String all = String.join(
                ",",
                values.stream()
                        .map(value -> escaped(value).replace(",", "\\,").replace("|", "\\|"))
                        .toList());
        return "${" + number + "|" + all + "|}";
    }

    boolean hasPlaces() {
        return !plain.equals(snippet);
    }

    NewText afterBlank() {
        return new NewText(" " + plain, " " + snippet);
    }
}
