package dev.issuels.features.completion;

import org.eclipse.lsp4j.CompletionItemKind;

/**
 * Something that could stand in a slot.
 *
 * @param label what the list shows
 * @param newText what takes the place of the slot
 * @param detail a few words behind the label
 * @param documentation in Markdown
 * @param filter what the typed text is compared with
 * @param rank its place in the list, smallest first
 */
record Candidate(
        String label,
        String newText,
        CompletionItemKind kind,
        String detail,
        String documentation,
        String filter,
        int rank) {

    static Candidate of(String text, CompletionItemKind kind, String detail, String documentation, int rank) {
        return new Candidate(text, text, kind, detail, documentation, text, rank);
    }

    /** The same with a blank before it. */
    Candidate afterBlank() {
        return new Candidate(label, " " + newText, kind, detail, documentation, filter, rank);
    }
}
