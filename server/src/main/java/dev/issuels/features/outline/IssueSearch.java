package dev.issuels.features.outline;

import dev.issuels.features.symbols.FiledIssue;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.IssueSummary;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Keys;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Projects;
import dev.issuels.workspace.Workspace;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Supplier;
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
    record Hit(PlacedFile file, String label, Optional<IssueId> id, String status, boolean closed, Span span) {}

    /** What it takes to compare an issue with others; of most no more is needed. */
    private record Candidate(int fit, boolean closed, String id, Supplier<Hit> hit) {

        /** One whose id was typed, open ones, all others; those without an id last. */
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(
                        (Candidate candidate) -> candidate.fit >= 0)
                .thenComparing(Candidate::closed)
                .thenComparingInt(Candidate::fit)
                .thenComparing(candidate -> candidate.id.isEmpty())
                .thenComparing(Candidate::id);
    }

    /** The issues that fit best, and not more than anybody reads. */
    List<Hit> hits(CancelChecker cancelled) {
        PriorityQueue<Candidate> best = new PriorityQueue<>(Candidate.BEST_FIRST.reversed());
        workspace.issueFiles().forEach(file -> {
            cancelled.checkCanceled();
            addIssues(file, best);
            if (file.role().history()) {
                entries(file).forEach(entry -> addLogged(file, entry, best));
            }
        });
        return best.stream()
                .sorted(Candidate.BEST_FIRST)
                .map(candidate -> candidate.hit.get())
                .toList();
    }

    private void addIssues(PlacedFile file, PriorityQueue<Candidate> best) {
        List<IssueSummary> summaries = file.content().summaries();
        for (int i = 0; i < summaries.size(); i++) {
            if (query.fits(summaries.get(i))) {
                addIssue(new FiledIssue(file, file.content().issues().get(i)), best);
            }
        }
    }

    private void addIssue(FiledIssue issue, PriorityQueue<Candidate> best) {
        String id = issue.placed().issue().text(Keys.ID).orElse("");
        String title = issue.placed().issue().text(Keys.TITLE).orElse("");
        query.fit(id, title, () -> tags(issue))
                .ifPresent(fit -> add(
                        new Candidate(
                                fit,
                                issue.file().isClosed(issue.placed(), workspace.schema()),
                                id,
                                () -> hit(issue, query.tagsAlone(id, title, tags(issue)))),
                        best));
    }

    private void addLogged(PlacedFile file, LogEntry entry, PriorityQueue<Candidate> best) {
        String id = entry.id().toString();
        query.fit(id, entry.title(), List::of)
                .ifPresent(fit -> add(new Candidate(fit, true, id, () -> hit(file, entry)), best));
    }

    private static void add(Candidate candidate, PriorityQueue<Candidate> best) {
        best.add(candidate);
        if (best.size() > MOST) {
            best.remove();
        }
    }

    private static List<String> tags(FiledIssue issue) {
        return issue.placed().issue().frontMatter().tags().stream()
                .map(Value.Scalar::text)
                .toList();
    }

    private Hit hit(FiledIssue issue, List<String> tags) {
        return new Hit(
                issue.file(),
                label(issue.label(), tags),
                issue.placed().issue().id(),
                issue.placed().issue().text(Keys.STATUS).orElse(""),
                issue.file().isClosed(issue.placed(), workspace.schema()),
                issue.name());
    }

    private static Hit hit(PlacedFile file, LogEntry entry) {
        String label = (entry.id() + " " + entry.title()).strip();
        return new Hit(file, label, Optional.of(entry.id()), "", true, entry.span());
    }

    /** The entries for issues without a front matter, of several for one issue the first that tells something. */
    private Collection<LogEntry> entries(PlacedFile file) {
        Map<String, LogEntry> entries = new LinkedHashMap<>();
        file.content()
                .log()
                .filter(entry ->
                        new Projects(workspace).meant(file, entry.id()).stream().allMatch(Declaration::logged))
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
