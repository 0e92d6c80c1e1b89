package dev.issuels.workspace.git;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the last commit, git's HEAD, says of the issue files of a workspace folder.
 *
 * <p>Immutable, and looked up by maps that are made once for each commit. Two of them are equal only if they are the same.
 */
public final class Head {

    /** That of a folder without a commit. */
    public static final Head NONE = of(List.of());

    private final Map<String, CommittedFile> files = new HashMap<>();
    private final Map<String, List<CommittedIssue>> byId = new HashMap<>();
    private final Map<String, List<CommittedIssue>> byKey = new HashMap<>();
    private final Map<Gist, List<CommittedIssue>> byGist = new HashMap<>();
    private final Set<String> hashes = new HashSet<>();
    private final Map<String, List<CommittedFile>> naming = new HashMap<>();

    private Head() {}

    public static Head of(Collection<CommittedFile> files) {
        Head head = new Head();
        files.stream()
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .forEach(head::add);
        return head;
    }

    private void add(CommittedFile file) {
        files.put(file.path(), file);
        for (CommittedIssue issue : file.issues()) {
            put(byId, issue.id(), issue);
            put(byKey, issue.key(), issue);
            issue.gist().ifPresent(gist -> put(byGist, gist, issue));
            issue.parsedId().flatMap(IssueId::hash).ifPresent(hashes::add);
        }
        file.keys().forEach(key -> put(naming, key, file));
    }

    private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, first -> new ArrayList<>(1)).add(value);
    }

    /** Whether nothing is committed, so that nothing can be compared. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    public Stream<CommittedFile> files() {
        return files.values().stream();
    }

    /** The files that another commit does not have, or not with the same content. */
    public Stream<CommittedFile> without(Head other) {
        return files().filter(file -> other.file(file.path())
                .filter(same -> same.content().equals(file.content()))
                .isEmpty());
    }

    public Optional<CommittedFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The ids of all issues, as written. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    /** Whether an issue has that id, to the letter. */
    public boolean has(String id) {
        return byId.containsKey(id);
    }

    /** Whether the id of an issue has that hash, whatever its number. */
    public boolean hasHash(String hash) {
        return hashes.contains(hash);
    }

    /** The issues of that id; several where it is not unique. */
    public List<CommittedIssue> issues(String id) {
        return Collections.unmodifiableList(byId.getOrDefault(id, List.of()));
    }

    /** The issues that are {@linkplain CommittedIssue#key looked up} so: those of one number, whatever their hashes. */
    public List<CommittedIssue> issuesOf(String key) {
        return Collections.unmodifiableList(byKey.getOrDefault(key, List.of()));
    }

    /** The issues of the same title and body. */
    public List<CommittedIssue> like(Gist gist) {
        return Collections.unmodifiableList(byGist.getOrDefault(gist, List.of()));
    }

    /** The issues of the same title and body as one that is there now; none for one that says too little to be known by it. */
    public List<CommittedIssue> like(PlacedIssue placed) {
        return Gist.of(placed).map(this::like).orElse(List.of());
    }

    /** The files that declare or log what is looked up so. */
    public List<CommittedFile> filesNaming(String key) {
        return Collections.unmodifiableList(naming.getOrDefault(key, List.of()));
    }
}
