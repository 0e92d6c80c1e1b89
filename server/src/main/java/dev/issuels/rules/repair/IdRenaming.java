package dev.issuels.rules.repair;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Mention;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gives an issue another id, in its front matter and wherever another text means it. */
public final class IdRenaming {

    private final Workspace workspace;
    private final IssueId from;
    private final IssueId to;
    private final boolean alone;

    /** The renaming of an id, which is declared as it is written here. */
    public IdRenaming(Workspace workspace, IssueId from, IssueId to) {
        this.workspace = workspace;
        this.from = from;
        this.to = to;
        this.alone = workspace.index().declarations(from).stream()
                        .map(Declaration::id)
                        .filter(IssueId::isWhole)
                        .distinct()
                        .count()
                < 2;
    }

    /**
     * The edits of all files that name the issue, by their URI; a file of another place that declares the id is left
     * alone. A short mention goes along where it can mean no other issue.
     *
     * @param home the file of the issue
     */
    public Map<String, List<Edit>> edits(PlacedFile home, PlacedIssue issue) {
        Map<String, List<Edit>> all = new TreeMap<>(mentions());
        issue.issue().field("id").ifPresent(field -> {
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
        Set<Edit> edits = new HashSet<>();
        Stream<Span> mentioned = file.content().mentions().map(Mention::span);
        Stream<Span> logged = file.content().log().map(LogEntry::span);
        Stream.concat(mentioned, logged).forEach(span -> add(file, span, edits));
        return Edits.of(edits).inOrder();
    }

    private void add(PlacedFile file, Span span, Set<Edit> edits) {
        String written = file.text().slice(span);
        if (written.equals(from.toString())) {
            edits.add(new Edit(span, to.toString()));
        } else if (alone && written.equals(from.shortForm()) && !to.hasSameNumber(from)) {
            edits.add(new Edit(span, to.shortForm()));
        }
    }
}
