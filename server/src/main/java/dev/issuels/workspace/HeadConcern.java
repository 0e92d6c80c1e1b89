package dev.issuels.workspace;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Keys;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.git.CommittedFile;
import dev.issuels.workspace.git.CommittedIssue;
import dev.issuels.workspace.git.Gist;
import dev.issuels.workspace.git.Head;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files whose findings against HEAD may differ between two snapshots, besides those whose own text differs.
 *
 * <p>What became of an issue that HEAD has is said where it is now; that it is gone, where HEAD has it. So a file is
 * concerned when one of its issues of old comes or goes, or one that is like it but for the id.
 */
final class HeadConcern {

    private final Workspace before;
    private final Workspace after;
    private final Set<String> files = new HashSet<>();

    private HeadConcern(Workspace before, Workspace after) {
        this.before = before;
        this.after = after;
    }

    /** Those files; some of them may be gone. */
    static Set<String> of(Workspace before, Workspace after, Collection<Index.Change> changes) {
        HeadConcern concern = new HeadConcern(before, after);
        if (concern.folders().map(Folder::head).allMatch(Head::isEmpty)) {
            return Set.of();
        }
        for (Folder folder : after.folders()) {
            concern.addCommitted(folder);
            concern.addDeclared(folder, changes);
        }
        changes.forEach(change -> concern.addReworded(change.uri()));
        concern.files.addAll(after.standIns().differingFrom(before.standIns()));
        return concern.files;
    }

    private Stream<Folder> folders() {
        return Stream.concat(before.folders().stream(), after.folders().stream());
    }

    /** Adds what concerns the issues and the logs that another commit has in another way. */
    private void addCommitted(Folder folder) {
        Head now = folder.head();
        Head old = before.folder(folder.uri()).map(Folder::head).orElse(Head.NONE);
        if (old.equals(now)) {
            return;
        }
        Set<String> keys = new HashSet<>();
        Stream.concat(old.without(now), now.without(old)).forEach(file -> {
            addSpeaker(folder, file.path());
            keys.addAll(file.keys());
        });
        addRecommitted(folder, keys, old, now);
        keys.forEach(key -> Stream.of(old, now).forEach(head -> addHistories(folder, head, key)));
    }

    /** Adds what concerns the issues of those keys, of which one of two commits may know another id or another text. */
    private void addRecommitted(Folder folder, Set<String> keys, Head old, Head now) {
        List<CommittedIssue> issues = keys.stream()
                .flatMap(key -> Stream.of(old, now).flatMap(head -> head.issuesOf(key).stream()))
                .toList();
        Set<Gist> gists =
                issues.stream().flatMap(issue -> issue.gist().stream()).collect(Collectors.toSet());
        gists.forEach(gist -> Stream.of(old, now).forEach(head -> addSpeakers(folder, head, gist)));
        addHeirs(folder, gists);
        Set<String> ids = issues.stream().map(CommittedIssue::id).collect(Collectors.toSet());
        addHolders(
                folder,
                placed -> placed.issue().text(Keys.ID).filter(ids::contains).isPresent());
        Set<String> differingIds =
                ids.stream().filter(id -> old.has(id) != now.has(id)).collect(Collectors.toSet());
        addDisinherited(folder, differingIds, old, now);
        addDisplaced(folder, differingIds, now);
    }

    /** Adds what concerns the issues whose id only one of two commits has: with it an issue is nobody's heir. */
    private void addDisinherited(Folder folder, Set<String> ids, Head old, Head now) {
        after.markdownFiles()
                .filter(file -> file.folder().equals(folder.uri()))
                .flatMap(file -> file.content().issues().stream())
                .filter(placed ->
                        placed.issue().text(Keys.ID).filter(ids::contains).isPresent())
                .flatMap(placed -> Gist.of(placed).stream())
                .forEach(gist -> Stream.of(old, now).forEach(head -> addSpeakers(folder, head, gist)));
    }

    /**
     * Adds what concerns the issues whose number another one has that bears the hash of such an id: whether it is a new
     * issue or an old one that was renumbered, only the commit tells.
     */
    private void addDisplaced(Folder folder, Set<String> ids, Head now) {
        Set<String> hashes = ids.stream()
                .flatMap(id -> IssueId.parse(id).flatMap(IssueId::hash).stream())
                .collect(Collectors.toSet());
        if (!hashes.isEmpty()) {
            addHeirs(
                    folder,
                    now.files()
                            .flatMap(file -> file.issues().stream())
                            .filter(issue -> issue.parsedId()
                                    .filter(id -> isDeclaredWithOneOf(hashes, id))
                                    .isPresent())
                            .flatMap(issue -> issue.gist().stream())
                            .collect(Collectors.toSet()));
        }
    }

    private boolean isDeclaredWithOneOf(Set<String> hashes, IssueId number) {
        return after.index().declarations(number).stream()
                .anyMatch(declared ->
                        declared.id().hash().filter(hashes::contains).isPresent());
    }

    /** Adds what concerns the issues that files declare or log in another way than before. */
    private void addDeclared(Folder folder, Collection<Index.Change> changes) {
        Set<String> keys = changes.stream()
                .flatMap(change -> Stream.concat(change.gone().stream(), change.come().stream())
                        .flatMap(facts -> IndexTables.declared(change.uri(), facts).stream()))
                .map(declaration -> declaration.id().shortForm())
                .collect(Collectors.toSet());
        Set<Gist> gists = new HashSet<>();
        for (String key : keys) {
            folder.head().filesNaming(key).forEach(file -> addSpeaker(folder, file.path()));
            folder.head().issuesOf(key).stream()
                    .filter(this::isDeclaredOtherwise)
                    .flatMap(issue -> issue.gist().stream())
                    .forEach(gists::add);
        }
        addHeirs(folder, gists);
    }

    /** Whether other issues have the number than before: what is like an issue can have its id back while none has. */
    private boolean isDeclaredOtherwise(CommittedIssue issue) {
        return issue.parsedId()
                .filter(id ->
                        !before.index().declarations(id).equals(after.index().declarations(id)))
                .isPresent();
    }

    /** Adds what concerns the issues and the log of a file that stand otherwise than before. */
    private void addReworded(String uri) {
        Optional<Folder> folder =
                after.folderOf(uri).filter(found -> !found.head().isEmpty());
        if (folder.isEmpty()) {
            return;
        }
        Head head = folder.get().head();
        Reworded reworded = Reworded.between(before.file(uri), after.file(uri));
        reworded.issues().stream()
                .filter(placed -> placed.issue().text(Keys.ID).filter(head::has).isEmpty())
                .flatMap(placed -> Gist.of(placed).stream())
                .forEach(gist -> addSpeakers(folder.get(), head, gist));
        boolean history = Stream.of(before, after)
                .flatMap(workspace -> workspace.file(uri).stream())
                .anyMatch(file -> file.role().history());
        if (history) {
            reworded.keys().forEach(key -> addHistories(folder.get(), head, key));
        }
    }

    /** Adds the history files that have or had an entry of that key, in HEAD or not. */
    private void addHistories(Folder folder, Head head, String key) {
        List<CommittedFile> old = head.filesNaming(key).stream()
                .filter(file -> FileRole.of(file.path(), after.schema()).history())
                .toList();
        if (!old.isEmpty()) {
            old.forEach(file -> addSpeaker(folder, file.path()));
            Stream.of(before, after)
                    .flatMap(workspace -> historiesNaming(workspace, key))
                    .forEach(files::add);
        }
    }

    private static Stream<String> historiesNaming(Workspace workspace, String key) {
        Stream<PlacedFile> naming = IssueId.parse(key)
                .map(id -> workspace.index().declarations(id).stream()
                        .map(Declaration::uri)
                        .flatMap(uri -> workspace.file(uri).stream()))
                // What is no id is not in the index.
                .orElseGet(() -> workspace.markdownFiles());
        return naming.filter(file -> file.role().history()).map(PlacedFile::uri);
    }

    /** Adds the files of the issues that are like some of old, so that they may be the same by another id. */
    private void addHeirs(Folder folder, Set<Gist> gists) {
        if (!gists.isEmpty()) {
            Set<String> titles = gists.stream().map(Gist::title).collect(Collectors.toSet());
            addHolders(
                    folder,
                    placed -> Gist.title(placed).filter(titles::contains).isPresent()
                            && Gist.of(placed).filter(gists::contains).isPresent());
        }
    }

    private void addHolders(Folder folder, Predicate<PlacedIssue> wanted) {
        after.markdownFiles()
                .filter(file -> file.folder().equals(folder.uri()))
                .filter(file -> file.content().issues().stream().anyMatch(wanted))
                .forEach(file -> files.add(file.uri()));
    }

    private void addSpeakers(Folder folder, Head head, Gist gist) {
        head.like(gist).forEach(issue -> addSpeaker(folder, issue.path()));
    }

    /** Adds the file in which it is said what became of the one that HEAD has at a path. */
    private void addSpeaker(Folder folder, String path) {
        String uri = folder.uriOf(path);
        files.add(uri);
        Stream.of(before, after)
                .flatMap(workspace -> workspace.standIns().standIn(uri).stream())
                .forEach(files::add);
    }
}
