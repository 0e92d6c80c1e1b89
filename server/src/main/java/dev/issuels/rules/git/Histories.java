package dev.issuels.rules.git;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.IssueId;
import dev.issuels.rules.git.HistoryEntry.Kind;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.git.CommittedFile;
import dev.issuels.workspace.git.Gist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The history files of a project as HEAD has them and as they are, looked at from one file.
 *
 * <p>An entry that HEAD has is well as long as some history file says what it says. Otherwise an entry of the same id is
 * what became of it, unless that one is in HEAD itself; and if there is none, it is gone.
 */
final class Histories {

    private final Committed committed;
    private final PlacedFile file;
    private final Map<IssueFile, Map<String, List<HistoryEntry>>> read = new HashMap<>();
    private Optional<List<PlacedFile>> histories = Optional.empty();

    private Histories(Committed committed) {
        this.committed = committed;
        this.file = committed.file();
    }

    /**
     * What became of an entry.
     *
     * @param old as HEAD has it
     * @param home the file that HEAD has it in
     * @param now the entry in its place, and where the two differ; empty if it is gone
     */
    record Rewriting(HistoryEntry old, CommittedFile home, Optional<Change> now) {}

    /** An entry in the place of another. */
    record Change(PlacedFile file, HistoryEntry entry, Difference difference) {}

    /** What became of the entries that are not well, as far as it is said in this file. */
    static List<Rewriting> rewritings(Committed committed) {
        return committed.head().isEmpty() ? List.of() : new Histories(committed).rewritings();
    }

    private List<Rewriting> rewritings() {
        List<Rewriting> found = new ArrayList<>();
        for (CommittedFile own : committed.files(true)) {
            // Mostly the file is as it was committed, and nothing has to be read.
            if (!own.content().equals(file.content())) {
                entries(own.content()).values().stream()
                        .flatMap(List::stream)
                        .flatMap(old -> judged(old, own).stream())
                        .filter(rewriting -> isSaidHere(rewriting, true))
                        .forEach(found::add);
            }
        }
        for (String key : newKeys()) {
            committed.head().filesNaming(key).stream()
                    .filter(this::isElsewhere)
                    .flatMap(other -> entries(other.content()).getOrDefault(key, List.of()).stream()
                            .flatMap(old -> judged(old, other).stream()))
                    .filter(rewriting -> isSaidHere(rewriting, false))
                    .forEach(found::add);
        }
        return withoutMoved(found);
    }

    private boolean isSaidHere(Rewriting rewriting, boolean speaks) {
        return rewriting.now().map(change -> change.file().equals(file)).orElse(speaks);
    }

    /** What became of an entry; empty if it is well. */
    private Optional<Rewriting> judged(HistoryEntry old, CommittedFile home) {
        List<Change> changes = new ArrayList<>();
        for (PlacedFile history : histories(home)) {
            for (HistoryEntry entry : entries(history.content()).getOrDefault(old.key(), List.of())) {
                if (entry.kind() == old.kind()) {
                    Optional<Difference> difference = difference(entry, old);
                    if (difference.isEmpty()) {
                        return Optional.empty();
                    }
                    changes.add(new Change(history, entry, difference.get()));
                }
            }
        }
        Optional<Change> likeliest = changes.stream()
                .filter(change -> !isCommitted(change.entry(), change.file()))
                .findFirst();
        return Optional.of(new Rewriting(old, home, likeliest));
    }

    /** Whether HEAD has an entry in the same file as it is. */
    private boolean isCommitted(HistoryEntry entry, PlacedFile history) {
        return committed
                .head()
                .file(history.path())
                .filter(same -> entries(same.content()).getOrDefault(entry.key(), List.of()).stream()
                        .anyMatch(old -> old.kind() == entry.kind()
                                && difference(entry, old).isEmpty()))
                .isPresent();
    }

    private Optional<Difference> difference(HistoryEntry entry, HistoryEntry old) {
        return Difference.between(entry, old, committed.workspace().schema());
    }

    /** Without the issues that are gone from the histories because they are open, or have another id. */
    private List<Rewriting> withoutMoved(List<Rewriting> found) {
        Set<Gist> inherited = committed.inherited(found.stream()
                .filter(rewriting -> rewriting.now().isEmpty())
                .flatMap(rewriting -> gist(rewriting).stream())
                .collect(Collectors.toSet()));
        return found.stream()
                .filter(rewriting -> rewriting.now().isPresent()
                        || !(isOpen(rewriting.old())
                                || gist(rewriting).filter(inherited::contains).isPresent()))
                .toList();
    }

    private static Optional<Gist> gist(Rewriting rewriting) {
        return rewriting.old().placed().flatMap(Gist::of);
    }

    private boolean isOpen(HistoryEntry old) {
        return old.kind() == Kind.ISSUE
                && IssueId.parse(old.id()).stream()
                        .flatMap(id -> committed.workspace().index().declarations(id).stream()
                                .filter(declaration -> declaration.id().equals(id)
                                        && declaration.uri().startsWith(file.folder())))
                        .anyMatch(declaration -> !declaration.logged() && !declaration.closed());
    }

    /** What the entries are looked up by that this file has and HEAD's file of its path has not. */
    private Set<String> newKeys() {
        boolean same = committed
                .head()
                .file(file.path())
                .filter(own -> own.content().equals(file.content()))
                .isPresent();
        if (same || !file.role().history()) {
            return Set.of();
        }
        return entries(file.content()).values().stream()
                .flatMap(List::stream)
                .filter(entry -> !isCommitted(entry, file))
                .map(HistoryEntry::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isElsewhere(CommittedFile other) {
        return committed.isHistory(other)
                && !other.path().equals(file.path())
                && FileRole.base(other.path()).equals(FileRole.base(file.path()));
    }

    /** The history files of the project, the one in the place of HEAD's first: mostly no other has to be read. */
    private List<PlacedFile> histories(CommittedFile home) {
        List<PlacedFile> all = histories.orElseGet(() -> committed
                .workspace()
                .markdownFiles()
                .filter(other -> other.role().history() && other.project().equals(file.project()))
                .toList());
        histories = Optional.of(all);
        return all.stream()
                .sorted(Comparator.comparing(
                                (PlacedFile history) -> !history.path().equals(home.path()))
                        .thenComparing(PlacedFile::path))
                .toList();
    }

    private Map<String, List<HistoryEntry>> entries(IssueFile content) {
        return read.computeIfAbsent(content, key -> HistoryEntry.byKey(HistoryEntry.of(key)));
    }
}
