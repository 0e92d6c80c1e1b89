package dev.issuels.features.completion;

import java.util.Optional;
import org.eclipse.lsp4j.CompletionItemKind;

/**
 * Something that could stand in a slot.
 *
 * @param label what the list shows
 * @param words what the typed text is compared with: the label, and perhaps more behind it
 * @param newText what takes the place of the slot
 * @param title a few words right behind the label
 * @param detail a few words at the end of the line
 * @param documentation in Markdown
 * @param more what can be told later, when somebody looks at it
 */
record Candidate(
        String label,
        String words,
        NewText newText,
        CompletionItemKind kind,
        String title,
        String detail,
        String documentation,
        Optional<Topic> more) {

    /** One that is written as it is shown. */
    static Candidate of(String text, CompletionItemKind kind, String detail, String documentation) {
        return new Candidate(text, text, NewText.plain(text), kind, "", detail, documentation, Optional.empty());
    }

    Candidate writing(NewText text) {
        return new Candidate(label, words, text, kind, title, detail, documentation, more);
    }

    /** With more words to be found by, the first of them a title that the list shows. */
    Candidate titled(String newTitle) {
        return new Candidate(label, label + " " + newTitle, newText, kind, newTitle, detail, documentation, more);
    }

    Candidate about(Topic topic) {
        return new Candidate(label, words, newText, kind, title, detail, documentation, Optional.of(topic));
    }

    /** The same with a blank before it. */
    Candidate afterBlank() {
        return writing(newText.afterBlank());
    }
}
