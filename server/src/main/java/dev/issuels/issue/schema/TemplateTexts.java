package dev.issuels.issue.schema;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in a template until somebody writes what it asks for; emphasis does not count. */
public final class TemplateTexts {

    /** As many characters as tell most texts from those of a template, all of which are longer. */
    private static final int START = 8;

    private final Set<String> texts;
    private final Set<String> starts;
    private final String letters;

    TemplateTexts(List<String> texts) {
        this.texts = Set.copyOf(texts);
        this.starts = texts.stream().map(text -> text.substring(0, START)).collect(Collectors.toUnmodifiableSet());
        this.letters = texts.stream().map(text -> text.substring(0, 1)).collect(Collectors.joining());
    }

    /** Whether a text is one of them. */
    public boolean contain(String text) {
        return texts.contains(text.replace("*", ""));
    }

    /** Whether one of them may start at an offset of another text; a quick answer for the many places where none does. */
    public boolean mayStartAt(int offset, char[] text) {
        if (letters.indexOf(text[offset]) < 0) {
            return false;
        }
        char[] start = new char[START];
        int length = 0;
        for (int i = offset; i < text.length && length < START; i++) {
            if (text[i] != '*') {
                start[length++] = text[i];
            }
        }
        return length == START && starts.contains(new String(start));
    }
}
