package dev.issuels.rules.repair;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Mention;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Keys;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Projects;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Gives an issue another id, in its front matter and wherever another text means it. */
public final class IdRenaming {

    private final Workspace workspace;
    private final PlacedFile home;
    private final IssueId from;
    private final IssueId to;

    /**
     * The renaming of an id, which is declared as it is written here.
     *
     * @param home a file of the project that declares it
     */
    public IdRenaming(Workspace workspace, PlacedFile home, IssueId from, IssueId to) {
        this.workspace = workspace;
        this.home = home;
        this.from = from;
        this.to = to;
    }

    /**
     * The edits of all files that name the issue, by their URI; another place that declares the id is left alone. A short
     * mention goes along where it can mean no other issue.
     *
     * @param issue one of the home
     */
    public Map<String, List<Edit>> edits(PlacedIssue issue) {
        Map<String, List<Edit>> all = new TreeMap<>(mentions());
        issue.issue().field(Keys.ID).ifPresent(field -> {
            Edit declaration = new FieldEdits(issue, workspace.schema()).replacing(field.value(), to.toString());
            List<Edit> edits = new ArrayList<>(all.getOrDefault(home.uri(), List.of()));
            edits.add(declaration);
            all.put(home.uri(), Edits.of(edits).inOrder());
        });
        return all;
    }

    /** The edits of all mentions and log entries. */
    public Map<String, List<Edit>> mentions() {
        Map<String, List<Edit>> all = new TreeMap<>();
        for (String uri : workspace.index().filesNaming(from)) {
            workspace.file(uri).ifPresent(file -> {
                List<Edit> edits = edits(file);
                if (!edits.isEmpty()) {
                    all.put(uri, edits);
                }
            });
        }
        return all;
    }

    private List<Edit> edits(PlacedFile file) {
        Function<Span, Optional<String>> renamed = renamed(file);
        Map<Integer, Edit> edits = new TreeMap<>();
        List<Mention> mentions = file.content().mentions().toList();
        for (int i = 0; i < mentions.size(); i++) {
            int at = i;
            if (mentions.get(at).isAround(from) && renamesShort(file)) {
                parted(file.text(), mentions.get(at), mentions.get(at + 1))
                        .ifPresent(edit -> edits.put(edit.span().start(), edit));
            }
            renamed.apply(mentions.get(at).span())
                    .map(name -> edit(mentions, at, name))
                    .ifPresent(edit -> edits.put(mentions.get(at).span().start(), edit));
        }
        file.content()
                .log()
                .map(LogEntry::span)
                .forEach(span ->
                        renamed.apply(span).ifPresent(name -> edits.putIfAbsent(span.start(), new Edit(span, name))));
        return Edits.of(edits.values()).inOrder();
    }

    /** What is to stand in the place of a text of the file, if that names the issue. */
    private Function<Span, Optional<String>> renamed(PlacedFile file) {
        boolean whole = meansIt(new Projects(workspace).meant(file, from));
        boolean alone = renamesShort(file);
        return span -> {
            String written = file.text().slice(span);
            if (whole && written.equals(from.toString())) {
                return Optional.of(to.toString());
            }
            return alone && written.equals(from.shortForm()) ? Optional.of(to.shortForm()) : Optional.empty();
        };
    }

    /** Another name for a mention. A range goes on without its end: else it would not name those between any more. */
    private Edit edit(List<Mention> mentions, int at, String name) {
        Span span = mentions.get(at).span();
        boolean starts = mentions.get(at).rangeEnd().isPresent();
        boolean ends = at > 0 && mentions.get(at - 1).rangeEnd().isPresent();
        if (to.hasSameNumber(from) || starts == ends) {
            return new Edit(span, name);
        }
        Mention first = mentions.get(starts ? at : at - 1);
        Mention last = mentions.get(starts ? at + 1 : at);
        List<IssueId> behind = first.id().upTo(last.id());
        if (isAbsurd(behind, last)) {
            return new Edit(span, name);
        }
        if (behind.size() < 2) {
            return starts
                    ? new Edit(new Span(span.start(), last.span().start()), name + ", ")
                    : new Edit(new Span(first.span().end(), span.end()), ", " + name);
        }
        return new Edit(span, starts ? name + ", " + behind.get(0) : behind.get(behind.size() - 2) + ", " + name);
    }

    /** A range as two, with the new id between them; one that would name a single issue is no range. */
    private Optional<Edit> parted(SourceText text, Mention first, Mention last) {
        int start = first.span().end();
        Span between = new Span(start, last.span().start());
        String through = text.slice(between);
        List<IssueId> behind = first.id().upTo(last.id());
        if (isAbsurd(behind, last)) {
            return Optional.empty();
        }
        int at = from.ordinal() - first.id().ordinal();
        String left = at == 1 ? "" : through + behind.get(at - 2);
        String right = at == behind.size() - 1 ? "" : behind.get(at) + through;
        return Optional.of(new Edit(between, left + ", " + to.shortForm() + ", " + right));
    }

    /** Whether a range is too long to be meant, and its ids are not all there. */
    private static boolean isAbsurd(List<IssueId> behind, Mention last) {
        return !behind.get(behind.size() - 1).hasSameNumber(last.id());
    }

    /** Whether a mention of the number alone gets the new one in a file. */
    private boolean renamesShort(PlacedFile file) {
        IssueId number = new IssueId(from.prefix(), from.number(), Optional.empty());
        return isAlone(new Projects(workspace).meant(file, number));
    }

    private boolean meansIt(List<Declaration> meant) {
        return meant.stream().anyMatch(declaration -> new Projects(workspace).holds(home.project(), declaration.uri()));
    }

    /** Whether a mention of the number alone can mean no other issue. */
    private boolean isAlone(List<Declaration> meant) {
        long wholes = meant.stream()
                .map(Declaration::id)
                .filter(IssueId::isWhole)
                .distinct()
                .count();
        return wholes < 2 && meansIt(meant) && !to.hasSameNumber(from);
    }
}
