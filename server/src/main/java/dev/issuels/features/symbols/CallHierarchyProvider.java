package dev.issuels.features.symbols;

import com.google.gson.JsonPrimitive;
import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.symbols.Waits.Other;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.schema.Keys;
import dev.issuels.text.Span;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolTag;

/**
 * Shows which issues wait for which, step by step (LSP 3.17, {@code textDocument/prepareCallHierarchy}): an issue calls
 * those that it waits for.
 *
 * @param spelled turns the key of a file into the URI that the client knows it by
 */
public record CallHierarchyProvider(PositionEncoding encoding, UnaryOperator<String> spelled) {

    /** The issues that are named at a place, or the one that the place is in. */
    public List<CallHierarchyItem> prepared(Optional<Place> asked) {
        return asked.stream()
                .flatMap(place -> place.issuesMeant().map(issue -> item(place.workspace(), issue)))
                .toList();
    }

    /** The issues that wait for an issue. */
    public List<CallHierarchyIncomingCall> incoming(
            Workspace workspace, CallHierarchyItem item, UnaryOperator<String> key) {
        return issue(workspace, item, key)
                .flatMap(awaited -> new Waits(workspace).waiting(awaited).stream())
                .map(other ->
                        new CallHierarchyIncomingCall(item(workspace, other.issue()), ranges(other.issue(), other)))
                .toList();
    }

    /** The issues that an issue waits for. */
    public List<CallHierarchyOutgoingCall> outgoing(
            Workspace workspace, CallHierarchyItem item, UnaryOperator<String> key) {
        return issue(workspace, item, key)
                .flatMap(waiting -> new Waits(workspace)
                        .awaited(waiting).stream()
                                .map(other -> new CallHierarchyOutgoingCall(
                                        item(workspace, other.issue()), ranges(waiting, other))))
                .toList();
    }

    /** The issue that an item stands for: where its text has moved since, the one with its id. */
    private Stream<FiledIssue> issue(Workspace workspace, CallHierarchyItem item, UnaryOperator<String> key) {
        return workspace.file(key.apply(item.getUri())).stream().flatMap(file -> {
            Optional<FiledIssue> named = item.getData() instanceof JsonPrimitive id
                    ? IssueId.parse(id.getAsString()).stream()
                            .flatMap(file::declaring)
                            .map(placed -> new FiledIssue(file, placed))
                            .findFirst()
                    : Optional.empty();
            return named
                    .or(() -> {
                        int offset = new Positions(file.text(), encoding)
                                .offset(item.getSelectionRange().getStart());
                        return file.content().issueAt(offset).map(placed -> new FiledIssue(file, placed));
                    })
                    .stream();
        });
    }

    private CallHierarchyItem item(Workspace workspace, FiledIssue issue) {
        Positions positions = new Positions(issue.file().text(), encoding);
        CallHierarchyItem item = new CallHierarchyItem(
                issue.label(),
                FiledIssue.KIND,
                spelled.apply(issue.file().uri()),
                positions.range(issue.placed().span()),
                positions.range(issue.name()));
        item.setDetail(issue.placed().issue().text(Keys.STATUS).orElse(""));
        if (issue.file().isClosed(issue.placed(), workspace.schema())) {
            item.setTags(List.of(SymbolTag.Deprecated));
        }
        issue.placed().issue().id().ifPresent(id -> item.setData(new JsonPrimitive(id.toString())));
        return item;
    }

    /** Where the waiting one says so; its id if only the other one does. */
    private List<Range> ranges(FiledIssue waiting, Other other) {
        Positions positions = new Positions(waiting.file().text(), encoding);
        List<Span> spans = other.spans().isEmpty() ? List.of(waiting.name()) : other.spans();
        return spans.stream().map(positions::range).toList();
    }
}
