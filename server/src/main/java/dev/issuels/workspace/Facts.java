package dev.issuels.workspace;

import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Relation;
import dev.issuels.workspace.IssueFacts.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What other files may want to know of one: the facts of its preamble and of each issue.
 *
 * <p>Immutable. A keystroke reads the facts of one issue anew; if they are what they were, the same instance stays.
 */
public final class Facts {

    static final Facts NONE = none("");

    private final String project;
    private final IssueFacts preamble;
    private final List<IssueFacts> issues;
    private final Map<String, List<Integer>> declaring;
    private final Map<String, List<Integer>> titled;
    private final Set<String> logged;

    private Facts(String project, IssueFacts preamble, List<IssueFacts> issues) {
        this.project = project;
        this.preamble = preamble;
        this.issues = List.copyOf(issues);
        this.declaring =
                places(issues, issue -> issue.id().map(IssueId::shortForm).orElse(""));
        this.titled = places(issues, IssueFacts::title);
        this.logged = logged(preamble, issues);
    }

    /** Those of a file without issues. */
    static Facts none(String project) {
        return new Facts(project, IssueFacts.NONE, List.of());
    }

    /**
     * An id that a file gives to an issue.
     *
     * @param logged whether a history file only logs the issue, in a heading or a table
     * @param closed whether the issue is over, by the file or by its status
     */
    public record Declaration(String uri, IssueId id, boolean logged, boolean closed) {}

    /**
     * An issue that has something which others may have as well.
     *
     * @param project as in {@link PlacedFile#project}
     * @param id empty for an issue without one
     */
    public record Owner(String uri, String project, Optional<IssueId> id) {

        /** Whether both are copies of one issue, which then is one issue still. */
        public boolean isCopyOf(Owner other) {
            return id.isPresent() && id.get().isWhole() && id.equals(other.id);
        }
    }

    /** That one open issue says of another that it waits for it, or the other way round. */
    public record Dependency(IssueId from, Relation relation, IssueId to) {}

    /** The facts of a file after its content, which these are the facts of, has changed. */
    Facts with(FactsReader reader, Optional<IssueFile> before, IssueFile after) {
        List<PlacedIssue> old = before.map(IssueFile::issues).orElse(List.of());
        List<IssueFacts> read = new ArrayList<>(after.issues().size());
        for (PlacedIssue placed : after.issues()) {
            int at = read.size();
            boolean known = at < old.size() && isSame(old.get(at).issue(), placed.issue());
            read.add(known ? issues.get(at) : reader.read(placed));
        }
        IssueFacts top = reader.read(after.preamble());
        return top.equals(preamble) && read.equals(issues) ? this : new Facts(project, top, read);
    }

    String project() {
        return project;
    }

    /** The facts of the preamble, then those of the issues in their order. */
    Stream<IssueFacts> all() {
        return Stream.concat(Stream.of(preamble), issues.stream());
    }

    /** Which issues of the file have an id of that prefix and number, counted from zero. */
    List<Integer> declaring(IssueId id) {
        return declaring.getOrDefault(id.shortForm(), List.of());
    }

    /** Which issues of the file are open and have that title, counted from zero. */
    List<Integer> titled(String title) {
        return titled.getOrDefault(FactsReader.compared(title), List.of());
    }

    /** Which issues of the file somebody works on, counted from zero. */
    IntStream active() {
        return IntStream.range(0, issues.size()).filter(at -> issues.get(at).standing() == Standing.ACTIVE);
    }

    /** The titles of the open issues, as they are compared. */
    Set<String> titles() {
        return titled.keySet();
    }

    /** Whether the file logs an issue of that prefix and number. */
    boolean logs(IssueId id) {
        return logged.contains(id.shortForm());
    }

    /** The short forms of all ids that the file declares or logs; one that it does both with perhaps twice. */
    Collection<String> declaredNumbers() {
        if (logged.isEmpty()) {
            return declaring.keySet();
        }
        List<String> numbers = new ArrayList<>(declaring.keySet());
        numbers.addAll(logged);
        return numbers;
    }

    /** The facts that the other file does not have at the same place, both counted from the nearer end. */
    List<IssueFacts> without(Facts other) {
        List<IssueFacts> own = all().toList();
        List<IssueFacts> others = other.all().toList();
        int shorter = Math.min(own.size(), others.size());
        int start = 0;
        while (start < shorter && own.get(start).equals(others.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start && own.get(own.size() - 1 - tail).equals(others.get(others.size() - 1 - tail))) {
            tail++;
        }
        return own.subList(start, own.size() - tail);
    }

    @SuppressWarnings("ReferenceEquality") // An edit keeps all other issues as the same objects; to compare costs more.
    private static boolean isSame(Issue one, Issue other) {
        return one == other;
    }

    /** The places of the issues by a word; those without the word are left out. */
    private static Map<String, List<Integer>> places(List<IssueFacts> issues, Function<IssueFacts, String> word) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < issues.size(); i++) {
            String key = word.apply(issues.get(i));
            if (!key.isEmpty()) {
                places.computeIfAbsent(key, first -> new ArrayList<>(1)).add(i);
            }
        }
        return places;
    }

    private static Set<String> logged(IssueFacts preamble, List<IssueFacts> issues) {
        Set<String> logged = new HashSet<>();
        preamble.logged().forEach(id -> logged.add(id.shortForm()));
        issues.forEach(issue -> issue.logged().forEach(id -> logged.add(id.shortForm())));
        return logged;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Facts that
                        && project.equals(that.project)
                        && preamble.equals(that.preamble)
                        && issues.equals(that.issues));
    }

    @Override
    public int hashCode() {
        return Objects.hash(project, preamble, issues);
    }

    @Override
    public String toString() {
        return all().toList().toString();
    }
}
