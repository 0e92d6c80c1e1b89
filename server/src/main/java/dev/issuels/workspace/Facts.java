package dev.issuels.workspace;

import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What other files may want to know of one: the facts of its preamble and of each issue.
 *
 * <p>Immutable. A keystroke reads the facts of one issue anew; if they are what they were, the same instance stays.
 */
public final class Facts {

    static final Facts NONE = new Facts(IssueFacts.NONE, List.of());

    private final IssueFacts preamble;
    private final List<IssueFacts> issues;
    private final Map<String, List<Integer>> declaring;
    private final Set<String> logged;

    private Facts(IssueFacts preamble, List<IssueFacts> issues) {
        this.preamble = preamble;
        this.issues = List.copyOf(issues);
        this.declaring = declaring(issues);
        this.logged = logged(preamble, issues);
    }

    /**
     * An id that a file gives to an issue.
     *
     * @param logged whether a history file only logs the issue, in a heading or a table
     */
    public record Declaration(String uri, IssueId id, boolean logged) {}

    /** The facts of a file of that role after its content, which these are the facts of, has changed. */
    Facts with(FileRole role, Optional<IssueFile> before, IssueFile after) {
        List<PlacedIssue> old = before.map(IssueFile::issues).orElse(List.of());
        List<IssueFacts> read = new ArrayList<>(after.issues().size());
        for (PlacedIssue placed : after.issues()) {
            int at = read.size();
            boolean known = at < old.size() && isSame(old.get(at).issue(), placed.issue());
            read.add(known ? issues.get(at) : IssueFacts.of(placed.issue(), role));
        }
        IssueFacts top = IssueFacts.of(after.preamble(), role);
        return top.equals(preamble) && read.equals(issues) ? this : new Facts(top, read);
    }

    /** The facts of the preamble, then those of the issues in their order. */
    Stream<IssueFacts> all() {
        return Stream.concat(Stream.of(preamble), issues.stream());
    }

    /** Which issues of the file have an id of that prefix and number, counted from zero. */
    List<Integer> declaring(IssueId id) {
        return declaring.getOrDefault(id.shortForm(), List.of());
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

    private static Map<String, List<Integer>> declaring(List<IssueFacts> issues) {
        Map<String, List<Integer>> declaring = new HashMap<>();
        for (int i = 0; i < issues.size(); i++) {
            Optional<IssueId> id = issues.get(i).id();
            if (id.isPresent()) {
                declaring
                        .computeIfAbsent(id.get().shortForm(), number -> new ArrayList<>(1))
                        .add(i);
            }
        }
        return declaring;
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
                || (other instanceof Facts that && preamble.equals(that.preamble) && issues.equals(that.issues));
    }

    @Override
    public int hashCode() {
        return 31 * preamble.hashCode() + issues.hashCode();
    }

    @Override
    public String toString() {
        return all().toList().toString();
    }
}
