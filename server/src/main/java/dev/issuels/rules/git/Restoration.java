package dev.issuels.rules.git;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Fix;
import dev.issuels.rules.git.Histories.Change;
import dev.issuels.rules.git.Histories.Rewriting;
import dev.issuels.rules.git.HistoryEntry.Kind;
import dev.issuels.text.Edit;
import dev.issuels.text.EditedText;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.git.CommittedFile;
import dev.issuels.workspace.git.CommittedIssue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts back what HEAD has, where HEAD has it: behind what stood before it, or before what stood behind it, or at the end
 * of the file, which is made if it is gone as well.
 */
final class Restoration {

    private static final String BLANK_LINE = "\n\n";

    private final Committed committed;
    private final Map<String, List<Edit>> edits = new LinkedHashMap<>();

    private Restoration(Committed committed) {
        this.committed = committed;
    }

    /** Puts back whole issues. */
    static Fix ofIssues(Committed committed, List<CommittedIssue> lost) {
        Restoration restoration = new Restoration(committed);
        for (CommittedIssue issue : lost) {
            committed.head().file(issue.path()).ifPresent(home -> restoration.add(home, issue));
        }
        return restoration.fix(lost.stream().map(CommittedIssue::id).toList());
    }

    /** Puts back entries of histories. */
    static Fix ofEntries(Committed committed, List<Rewriting> gone) {
        Restoration restoration = new Restoration(committed);
        gone.forEach(rewriting -> restoration.add(rewriting.home(), rewriting.old()));
        return restoration.fix(
                gone.stream().map(rewriting -> rewriting.old().id()).toList());
    }

    /** Puts an entry back in the place of what it has become; what both have stays. */
    static Fix inPlaceOf(Committed committed, Change change, HistoryEntry old) {
        Edit whole = new Edit(change.entry().content(), old.text().slice(old.content()));
        Edits smallest = EditedText.of(change.file().text().text())
                .with(new Edits(List.of(whole)))
                .edits();
        Restoration restoration = new Restoration(committed);
        restoration.edits.put(change.file().uri(), smallest.inOrder());
        return restoration.fix(List.of(old.id()));
    }

    private Fix fix(List<String> ids) {
        String what = ids.size() == 1 ? "'" + ids.get(0) + "'" : "all " + ids.size();
        return new Fix("Restore " + what, edits, false, false);
    }

    private void add(CommittedFile home, CommittedIssue issue) {
        Optional<PlacedFile> file = file(home);
        List<PlacedIssue> order = home.content().issues();
        int offset = place(
                order,
                order.indexOf(issue.placed()),
                old -> old.issue()
                        .text(Keys.ID)
                        .flatMap(id -> file.flatMap(present -> issueOf(present, id)))
                        .map(PlacedIssue::span));
        insert(home, offset, issue.placed().text().slice(issue.placed().span()), BLANK_LINE);
    }

    private static Optional<PlacedIssue> issueOf(PlacedFile file, String id) {
        return file.content().issues().stream()
                .filter(placed ->
                        placed.issue().text(Keys.ID).filter(id::equals).isPresent())
                .findFirst();
    }

    private void add(CommittedFile home, HistoryEntry old) {
        boolean row = old.kind() == Kind.ROW;
        List<HistoryEntry> order = entries(home.content(), row);
        List<HistoryEntry> present =
                file(home).map(file -> entries(file.content(), row)).orElse(List.of());
        int offset = place(
                order,
                order.indexOf(old),
                neighbour -> present.stream()
                        .filter(entry ->
                                entry.kind() == neighbour.kind() && entry.key().equals(neighbour.key()))
                        .findFirst()
                        .map(entry -> lines(entry.text(), entry.span())));
        insert(home, offset, old.text().slice(old.span()), row ? "\n" : BLANK_LINE);
    }

    private static List<HistoryEntry> entries(IssueFile content, boolean rows) {
        return HistoryEntry.of(content).stream()
                .filter(entry -> (entry.kind() == Kind.ROW) == rows)
                .toList();
    }

    /** A span and the rest of its last line. */
    private static Span lines(SourceText text, Span span) {
        boolean whole = span.end() == text.lineStart(text.lineOf(span.end()));
        return whole ? span : new Span(span.start(), text.lineStart(text.lineOf(span.end()) + 1));
    }

    /** Where one of some neighbours was, by where the others are now; behind everything when none is. */
    private static <N> int place(List<N> order, int at, Function<N, Optional<Span>> now) {
        for (int i = at - 1; i >= 0; i--) {
            Optional<Span> above = now.apply(order.get(i));
            if (above.isPresent()) {
                return above.get().end();
            }
        }
        for (int i = at + 1; i < order.size(); i++) {
            Optional<Span> below = now.apply(order.get(i));
            if (below.isPresent()) {
                return below.get().start();
            }
        }
        return Integer.MAX_VALUE;
    }

    /**
     * Inserts a text.
     *
     * @param gap what parts it from the text before and behind it, at least
     */
    private void insert(CommittedFile home, int place, String text, String gap) {
        List<Edit> all = edits.computeIfAbsent(uri(home), uri -> new ArrayList<>());
        String present = file(home).map(file -> file.text().text()).orElse("");
        if (file(home).isEmpty() && all.isEmpty()) {
            Span preamble = new Span(0, home.content().preamble().length());
            all.add(Edit.insertion(0, home.content().text().slice(preamble)));
        }
        int offset = Math.min(place, present.length());
        String above = all.stream()
                .filter(edit -> edit.span().end() == offset)
                .reduce((first, last) -> last)
                .map(Edit::newText)
                .orElseGet(() -> present.substring(0, offset));
        String before = gapBehind(above, gap);
        String behind = offset < present.length() ? gapBehind(text, gap) : gapBehind(text, "\n");
        all.add(Edit.insertion(offset, before + text + behind));
    }

    /** What a text lacks at its end to end with a gap; nothing for no text. */
    private static String gapBehind(String text, String gap) {
        String end =
                text.substring(Math.max(0, text.length() - 2 * gap.length())).replace("\r", "");
        if (text.isEmpty() || end.endsWith(gap)) {
            return "";
        }
        return end.endsWith("\n") ? gap.substring(1) : gap;
    }

    private Optional<PlacedFile> file(CommittedFile home) {
        return committed.workspace().file(uri(home));
    }

    private String uri(CommittedFile home) {
        return committed
                .workspace()
                .folderOf(committed.file().uri())
                .map(folder -> folder.uriOf(home.path()))
                .orElseThrow();
    }
}
