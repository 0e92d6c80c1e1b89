package dev.issuels.features.symbols;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Schema;
import dev.issuels.issue.Value;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** Looks for issues in all files: those with a front matter, and those that are only logged. */
record IssueSearch(Workspace workspace, SymbolQuery query) {

    /** More than anybody reads; the client asks again when more is typed. */
    private static final int MOST = 200;

    /**
     * An issue that was found.
     *
     * @param label its id and title, and the tags that it was found by
     * @param status as written; empty for one that is only logged
     * @param span what to put the cursor on
     */
    record Hit(
            PlacedFile file, String label, Optional<IssueId> id, String status, boolean closed, int fit, Span span) {}

    /** The issues that fit best: one whose id was typed, open ones, all others. */
    List<Hit> hits(CancelChecker cancelled) {
        List<Hit> hits = new ArrayList<>();
        workspace.issueFiles().forEach(file -> {
            cancelled.checkCanceled();
            addIssues(file, hits);
            addLogged(file, hits);
        });
        return hits.stream()
                .sorted(Comparator.comparing((Hit hit) -> hit.fit >= 0)
                        .thenComparing(Hit::closed)
                        .thenComparing(Hit::fit)
                        .thenComparing(Hit::label))
                .limit(MOST)
                .toList();
    }

    private void addIssues(PlacedFile file, List<Hit> hits) {
        file.content().issues().forEach(placed -> {
            FiledIssue issue = new FiledIssue(file, placed);
            String id = placed.issue().text("id").orElse("");
            String title = placed.issue().text("title").orElse("");
            List<String> tags =
                    Tags.of(workspace, placed).map(Value.Scalar::text).toList();
            query.fit(id, title, tags)
                    .ifPresent(fit -> hits.add(new Hit(
                            file,
                            label(issue.label(), query.tagsAlone(id, title, tags)),
                            placed.issue().id(),
                            placed.issue().text(Schema.STATUS).orElse(""),
                            file.isClosed(placed, workspace.schema()),
                            fit,
                            issue.name())));
        });
    }

    private void addLogged(PlacedFile file, List<Hit> hits) {
        if (file.role().history()) {
            entries(file)
                    .forEach(entry -> query.fit(entry.id().toString(), entry.title(), List.of())
                            .ifPresent(fit -> hits.add(new Hit(
                                    file,
                                    (entry.id() + " " + entry.title()).strip(),
                                    Optional.of(entry.id()),
                                    "",
                                    true,
                                    fit,
                                    entry.span()))));
        }
    }

    /** The entries for issues without a front matter, of several for one issue the first that tells something. */
    private Collection<LogEntry> entries(PlacedFile file) {
        Map<String, LogEntry> entries = new LinkedHashMap<>();
        file.content()
                .log()
                .filter(entry -> workspace.meant(file, entry.id()).stream().allMatch(Declaration::logged))
                .forEach(entry -> entries.merge(
                        entry.id().shortForm(),
                        entry,
                        (before, later) -> before.title().isEmpty() ? later : before));
        return entries.values();
    }

    /** With the tags that say why the issue was found, so that clients that compare the label find it too. */
    private static String label(String label, List<String> tags) {
        return tags.isEmpty() ? label : label + " #" + String.join(" #", tags);
    }
}
