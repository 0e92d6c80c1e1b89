package dev.issuels.features.completion;

import dev.issuels.features.Positions;
import dev.issuels.features.symbols.Place;
import dev.issuels.features.symbols.SettingsPlace;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;

/** Says what could stand at the cursor (LSP 3.17, {@code textDocument/completion}). */
public record CompletionProvider(Support support) {

    /**
     * What opens a list by itself: the start of a tag, an id, a path or a link's target, and the blank behind a colon
     * or a dash.
     */
    public static final List<String> TRIGGERS = List.of(" ", "[", "(", ",", "/", "#", "@", "`", "\"", "-");

    /**
     * Which parts of a completion item the client understands.
     *
     * @param insertReplace edits that say what to replace in either mode
     * @param labelDetails a few words behind the label
     * @param markdown documentation in Markdown
     * @param snippets texts with places to fill in
     * @param severalLines texts of more than one line
     * @param resolution whether it asks for the documentation of an item once it shows it
     */
    public record Support(
            boolean insertReplace,
            boolean labelDetails,
            boolean markdown,
            boolean snippets,
            boolean severalLines,
            boolean resolution) {

        /** That of a client which understands nothing but texts. */
        public static final Support NONE = new Support(false, false, false, false, true, false);
    }

    /** What fits at a place; nothing in ordinary Markdown. */
    public CompletionList completions(Optional<Place> asked, Circumstances circumstances) {
        return asked.flatMap(place -> candidates(place, circumstances)
                        .map(candidates -> list(candidates, place.workspace(), place.positions())))
                .orElseGet(() -> new CompletionList(false, List.of()));
    }

    /** What fits at a place of a settings file. */
    public CompletionList completions(SettingsPlace place) {
        return new SettingsCompletion(place)
                .candidates()
                .map(candidates -> list(candidates, place.workspace(), place.positions()))
                .orElseGet(() -> new CompletionList(false, List.of()));
    }

    private CompletionList list(Candidates candidates, Workspace workspace, Positions positions) {
        return new CompletionList(
                !candidates.complete(), new CompletionItems(support, workspace, positions).of(candidates));
    }

    /** The item with its documentation; as it is if there is nothing to tell. */
    public CompletionItem resolved(Workspace workspace, CompletionItem item) {
        Topic.of(item.getData())
                .flatMap(new Documentation(workspace)::of)
                .ifPresent(text -> item.setDocumentation(CompletionItems.documentation(support, text)));
        return item;
    }

    /** The file that an item is about something in; empty for an item that has nothing more to tell. */
    public static Optional<String> file(CompletionItem item) {
        return Topic.of(item.getData()).map(Topic::uri);
    }

    /** The paths that one must know more of to tell all of an item. */
    public static Set<String> paths(Workspace workspace, CompletionItem item) {
        return Topic.of(item.getData())
                .flatMap(new Documentation(workspace)::path)
                .map(Set::of)
                .orElse(Set.of());
    }

    private Optional<Candidates> candidates(Place place, Circumstances circumstances) {
        return new SuppressionCompletion(place, circumstances).candidates().or(() -> inIssues(place, circumstances));
    }

    private Optional<Candidates> inIssues(Place place, Circumstances circumstances) {
        Optional<Candidates> written = place.issue()
                .flatMap(placed -> new FieldCompletion(place, placed, circumstances).candidates())
                .or(() -> new BodyCompletion(place, circumstances).candidates());
        Optional<Candidates> newIssue =
                support.severalLines ? new IssueCandidate(place, circumstances).candidates() : Optional.empty();
        return written.map(found -> newIssue.map(found::and).orElse(found)).or(() -> newIssue);
    }
}
