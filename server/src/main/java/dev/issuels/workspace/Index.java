package dev.issuels.workspace;

import dev.issuels.issue.IssueId;
import dev.issuels.workspace.Facts.Declaration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts across files: who declares an id, who mentions it. Holds no offsets.
 *
 * <p>An id is looked up by its short form, since most mentions are short.
 */
public final class Index {

    static final Index EMPTY = new Index(Map.of(), Map.of(), Map.of());

    /** From this many issues on a prefix is one that the project uses. */
    private static final int IN_USE = 2;

    private final Map<String, List<Declaration>> declarations;
    private final Map<String, Set<String>> interested;
    private final Map<String, Integer> issuesByPrefix;

    private Index(
            Map<String, List<Declaration>> declarations,
            Map<String, Set<String>> interested,
            Map<String, Integer> issuesByPrefix) {
        this.declarations = declarations;
        this.interested = interested;
        this.issuesByPrefix = issuesByPrefix;
    }

    /** Everyone who declares an id of that prefix and number, whatever the hash. */
    public List<Declaration> declarations(IssueId id) {
        return declarations.getOrDefault(id.shortForm(), List.of());
    }

    /** The declarations that a mention may mean. */
    public List<Declaration> targets(IssueId mention) {
        return declarations(mention).stream()
                .filter(declaration -> mention.means(declaration.id()))
                .toList();
    }

    /** How many issues have an id of that prefix, logged ones included. */
    public int issuesWith(String prefix) {
        return issuesByPrefix.getOrDefault(prefix, 0);
    }

    /** Whether at least two issues have an id of that prefix. */
    public boolean isInUse(String prefix) {
        return issuesWith(prefix) >= IN_USE;
    }

    /** All prefixes of declared ids. */
    public Set<String> prefixes() {
        return Set.copyOf(issuesByPrefix.keySet());
    }

    /** One file's facts, before and after. */
    record Change(String uri, Facts before, Facts after) {}

    /** The index after the changes; the same instance when they change no fact. */
    Index with(Collection<Change> changes) {
        List<Change> real = changes.stream()
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        if (real.isEmpty()) {
            return this;
        }
        Editor editor = new Editor();
        real.forEach(editor::remove);
        real.forEach(editor::add);
        return new Index(editor.declarations, editor.interested, editor.issuesByPrefix);
    }

    /** The files whose findings may differ because a file's facts did, that file itself perhaps among them. */
    Set<String> concerned(Index before, Change change) {
        if (change.before().equals(change.after())) {
            return Set.of();
        }
        Set<String> topics = new HashSet<>();
        Set<Declaration> both = new HashSet<>(change.before().declared());
        both.addAll(change.after().declared());
        for (Declaration declaration : both) {
            IssueId id = declaration.id();
            if (!before.declarations(id).equals(declarations(id))) {
                topics.add(id.shortForm());
            }
            if (Math.min(before.issuesWith(id.prefix()), IN_USE) != Math.min(issuesWith(id.prefix()), IN_USE)) {
                topics.add(prefixTopic(id.prefix()));
            }
        }
        Set<String> files = new HashSet<>();
        for (String topic : topics) {
            files.addAll(before.interested.getOrDefault(topic, Set.of()));
            files.addAll(interested.getOrDefault(topic, Set.of()));
        }
        return files;
    }

    /**
     * The files with findings that may name places in the file of these facts: those that declare or mention a number
     * which several issues share.
     */
    Set<String> sharing(Facts facts) {
        Set<String> files = new HashSet<>();
        for (Declaration declaration : facts.declared()) {
            if (declarations(declaration.id()).size() > 1) {
                files.addAll(interested.getOrDefault(declaration.id().shortForm(), Set.of()));
            }
        }
        return files;
    }

    /** Numbers are topics by their short form, prefixes by themselves and a dash: no short form ends so. */
    private static String prefixTopic(String prefix) {
        return prefix + "-";
    }

    private static Set<String> topics(Facts facts) {
        Set<String> topics = new HashSet<>(facts.mentioned());
        facts.declared().forEach(declaration -> topics.add(declaration.id().shortForm()));
        for (String number : List.copyOf(topics)) {
            topics.add(prefixTopic(number.substring(0, number.lastIndexOf('-'))));
        }
        return topics;
    }

    /** The copied maps of an index to be. */
    private final class Editor {
        private final Map<String, List<Declaration>> declarations = new HashMap<>(Index.this.declarations);
        private final Map<String, Set<String>> interested = new HashMap<>(Index.this.interested);
        private final Map<String, Integer> issuesByPrefix = new HashMap<>(Index.this.issuesByPrefix);

        /** The lists and sets that this editor has made itself, so that it may change them in place. */
        private final Set<String> copied = new HashSet<>();

        private final Set<String> copiedInterest = new HashSet<>();

        void remove(Change change) {
            for (Declaration declaration : change.before().declared()) {
                declarationsOf(declaration.id().shortForm()).remove(declaration);
                count(declaration, -1);
            }
            topics(change.before()).forEach(topic -> interestIn(topic).remove(change.uri()));
        }

        void add(Change change) {
            for (Declaration declaration : change.after().declared()) {
                declarationsOf(declaration.id().shortForm()).add(declaration);
                count(declaration, 1);
            }
            topics(change.after()).forEach(topic -> interestIn(topic).add(change.uri()));
        }

        private void count(Declaration declaration, int by) {
            issuesByPrefix.merge(declaration.id().prefix(), by, (a, b) -> a + b == 0 ? null : a + b);
        }

        private List<Declaration> declarationsOf(String number) {
            List<Declaration> known = declarations.getOrDefault(number, List.of());
            if (!copied.add(number)) {
                return known;
            }
            List<Declaration> copy = new ArrayList<>(known);
            declarations.put(number, copy);
            return copy;
        }

        private Set<String> interestIn(String topic) {
            Set<String> known = interested.getOrDefault(topic, Set.of());
            if (!copiedInterest.add(topic)) {
                return known;
            }
            Set<String> copy = new HashSet<>(known);
            interested.put(topic, copy);
            return copy;
        }
    }
}
