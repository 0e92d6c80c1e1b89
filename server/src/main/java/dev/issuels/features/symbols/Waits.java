package dev.issuels.features.symbols;

import dev.issuels.issue.Mention;
import dev.issuels.issue.schema.Relation;
import dev.issuels.text.Span;
import dev.issuels.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which issues an issue waits for, and which wait for it: what it says itself, and what open issues say of it.
 *
 * <p>A closed issue that says so of another waits for nobody any more.
 */
public record Waits(Workspace workspace) {

    /**
     * One issue of a pair.
     *
     * @param spans where the waiting one of the two names the other, counted from the start of its file; none where only
     *     the other says so
     */
    public record Other(FiledIssue issue, List<Span> spans) {}

    /** The issues that an issue waits for. */
    public List<Other> awaited(FiledIssue waiting) {
        Others others = new Others();
        named(waiting, Relation.BLOCKED_BY)
                .forEach(other -> others.add(new Other(other, spans(waiting, other, Relation.BLOCKED_BY))));
        speaking(Relation.BLOCKS, waiting).forEach(other -> others.add(new Other(other, List.of())));
        return others.inOrder();
    }

    /** The issues that wait for an issue. */
    List<Other> waiting(FiledIssue awaited) {
        Others others = new Others();
        speaking(Relation.BLOCKED_BY, awaited)
                .forEach(other -> others.add(new Other(other, spans(other, awaited, Relation.BLOCKED_BY))));
        named(awaited, Relation.BLOCKS).forEach(other -> others.add(new Other(other, List.of())));
        return others.inOrder();
    }

    /** The issues of which an issue says so. */
    private Stream<FiledIssue> named(FiledIssue issue, Relation relation) {
        return issue.placed()
                .issue()
                .mentions()
                .filter(mention -> mention.relation() == relation)
                .flatMap(Mention::ids)
                .flatMap(id -> FiledIssue.of(workspace, issue.file(), id));
    }

    /** The open issues that say so of an issue; of those in other projects, the ones that mean this issue. */
    private Stream<FiledIssue> speaking(Relation relation, FiledIssue of) {
        return of.placed().issue().id().stream()
                .flatMap(id -> workspace.index().saying(relation, id).stream())
                .flatMap(id -> FiledIssue.of(workspace, id))
                .filter(other -> !spans(other, of, relation).isEmpty());
    }

    private List<Span> spans(FiledIssue speaking, FiledIssue other, Relation relation) {
        return speaking.placed()
                .issue()
                .mentions()
                .filter(mention -> mention.relation() == relation
                        && mention.ids()
                                .flatMap(id -> FiledIssue.of(workspace, speaking.file(), id))
                                .anyMatch(other::isAt))
                .map(mention -> speaking.placed().inFile(mention.span()))
                .toList();
    }

    /** Issues as they are found, each once. */
    private static final class Others {
        private final Map<String, Other> known = new LinkedHashMap<>();

        void add(Other other) {
            FiledIssue issue = other.issue();
            known.putIfAbsent(issue.placed().start() + " " + issue.file().uri(), other);
        }

        List<Other> inOrder() {
            return List.copyOf(known.values());
        }
    }
}
