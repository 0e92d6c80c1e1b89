package dev.issuels.features.completion;

import dev.issuels.features.MarkdownText;
import dev.issuels.features.Positions;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemLabelDetails;
import org.eclipse.lsp4j.InsertReplaceEdit;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Candidates in the form that the client understands. */
record CompletionItems(CompletionProvider.Support support, Workspace workspace, Positions positions) {

    List<CompletionItem> of(Candidates candidates) {
        Documentation documentation = new Documentation(workspace);
        List<CompletionItem> items = new ArrayList<>();
        for (Candidate candidate : candidates.all()) {
            CompletionItem item = item(candidates, candidate);
            item.setSortText(String.format(Locale.ROOT, "%05d", items.size()));
            candidate.more().ifPresent(subject -> {
                if (support.resolution()) {
                    item.setData(subject.data());
                } else {
                    documentation.of(subject).ifPresent(text -> item.setDocumentation(documentation(support, text)));
                }
            });
            items.add(item);
        }
        return items;
    }

    /** A text as the client shows it. */
    static Either<String, MarkupContent> documentation(CompletionProvider.Support support, String text) {
        return support.markdown()
                ? Either.forRight(new MarkupContent(MarkupKind.MARKDOWN, text))
                : Either.forLeft(MarkdownText.plain(text));
    }

    private CompletionItem item(Candidates candidates, Candidate candidate) {
        CompletionItem item = new CompletionItem(candidate.label());
        item.setKind(candidate.kind());
        filter(candidates, candidate, item);
        boolean isSnippet = support.snippets() && candidate.newText().hasPlaces();
        NewText text = candidate.newText();
        item.setTextEdit(edit(candidates.slot(), isSnippet ? text.snippet() : text.plain()));
        if (isSnippet) {
            item.setInsertTextFormat(InsertTextFormat.Snippet);
        }
        addDetail(candidate, item);
        if (!candidate.documentation().isEmpty()) {
            item.setDocumentation(documentation(support, candidate.documentation()));
        }
        return item;
    }

    /**
     * What clients compare the typed text with. Left out where the label starts with it: of items that have one, older
     * clients do not see what their edits replace. What fits in another way than clients compare starts with what is
     * typed, since they ask again when that changes.
     */
    private static void filter(Candidates candidates, Candidate candidate, CompletionItem item) {
        String typed = candidates.slot().typed();
        boolean starts = candidate.label().regionMatches(true, 0, typed, 0, typed.length());
        if (!typed.isEmpty() && !starts && !candidates.complete()) {
            item.setFilterText(typed + " " + candidate.words());
        } else if (!candidate.words().equals(candidate.label()) && (typed.isEmpty() || !starts)) {
            item.setFilterText(candidate.words());
        }
    }

    private void addDetail(Candidate candidate, CompletionItem item) {
        if (candidate.title().isEmpty() && candidate.detail().isEmpty()) {
            return;
        }
        if (support.labelDetails()) {
            CompletionItemLabelDetails details = new CompletionItemLabelDetails();
            if (!candidate.title().isEmpty()) {
                details.setDetail(" " + candidate.title());
            }
            if (!candidate.detail().isEmpty()) {
                details.setDescription(candidate.detail());
            }
            item.setLabelDetails(details);
        } else {
            item.setDetail(Stream.of(candidate.title(), candidate.detail())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · ")));
        }
    }

    private Either<TextEdit, InsertReplaceEdit> edit(Slot slot, String newText) {
        Range whole = positions.range(slot.span());
        return support.insertReplace()
                ? Either.forRight(new InsertReplaceEdit(newText, positions.range(slot.before()), whole))
                : Either.forLeft(new TextEdit(whole, newText));
    }
}
