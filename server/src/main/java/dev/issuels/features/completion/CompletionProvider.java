package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemLabelDetails;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.InsertReplaceEdit;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Says what could stand at the cursor (LSP 3.17, {@code textDocument/completion}). */
public record CompletionProvider(Support support) {

    /** What opens a list by itself: the start of a tag, an id or a path, and the blank behind a colon or a dash. */
    public static final List<String> TRIGGERS = List.of(" ", "[", ",", "/", "#", "@", "`", "\"", "-");

    /**
     * Which parts of a completion item the client understands.
     *
     * @param insertReplace edits that say what to replace in either mode
     * @param labelDetails a few words behind the label
     * @param markdown documentation in Markdown
     * @param filter text other than the label, with which what is typed is compared
     */
    public record Support(boolean insertReplace, boolean labelDetails, boolean markdown, boolean filter) {}

    /** What fits at a place; nothing in ordinary Markdown. */
    public CompletionList completions(Optional<Place> asked, LocalDate today) {
        Optional<Candidates> found = asked.flatMap(place -> candidates(place, today));
        List<CompletionItem> items = found.stream()
                .flatMap(candidates -> candidates.all().stream()
                        .map(candidate -> item(asked.orElseThrow(), candidates.slot(), candidate)))
                .toList();
        return new CompletionList(
                found.filter(candidates -> !candidates.complete()).isPresent(), items);
    }

    private static Optional<Candidates> candidates(Place place, LocalDate today) {
        return place.issue()
                .flatMap(placed -> new FieldCompletion(place, placed, today)
                        .candidates()
                        .or(() -> new BodyCompletion(place, placed).candidates()));
    }

    private CompletionItem item(Place place, Slot slot, Candidate candidate) {
        CompletionItem item = new CompletionItem(candidate.label());
        item.setKind(candidate.kind());
        item.setSortText(String.format(Locale.ROOT, "%05d", candidate.rank()));
        if (support.filter && !candidate.filter().equals(candidate.label())) {
            item.setFilterText(candidate.filter());
        }
        item.setTextEdit(edit(place, slot, candidate.newText()));
        if (!candidate.detail().isEmpty()) {
            addDetail(item, candidate.detail());
        }
        if (!candidate.documentation().isEmpty()) {
            item.setDocumentation(
                    support.markdown
                            ? Either.forRight(new MarkupContent(MarkupKind.MARKDOWN, candidate.documentation()))
                            : Either.forLeft(candidate.documentation().replace("`", "")));
        }
        return item;
    }

    private void addDetail(CompletionItem item, String detail) {
        if (support.labelDetails) {
            CompletionItemLabelDetails details = new CompletionItemLabelDetails();
            details.setDescription(detail);
            item.setLabelDetails(details);
        } else {
            item.setDetail(detail);
        }
    }

    private Either<TextEdit, InsertReplaceEdit> edit(Place place, Slot slot, String newText) {
        Range whole = place.positions().range(slot.span());
        return support.insertReplace
                ? Either.forRight(
                        new InsertReplaceEdit(newText, place.positions().range(slot.before()), whole))
                : Either.forLeft(new TextEdit(whole, newText));
    }
}
