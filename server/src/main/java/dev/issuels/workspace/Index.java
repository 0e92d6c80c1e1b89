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

    static final Index EMPTY = new Index(Groups.none(), Groups.none(), Map.of());

    /** From this many issues on a prefix is one that the project uses. */
    private static final int IN_USE = 2;

    private final Groups<Declaration> declarations;
    private final Groups<String> interested;
    private final Map<String, Integer> issuesByPrefix;

    private Index(Groups<Declaration> declarations, Groups<String> interested, Map<String, Integer> issuesByPrefix) {
        this.declarations = declarations;
        this.interested = interested;
        this.issuesByPrefix = issuesByPrefix;
    }

    /** Everyone who declares an id of that prefix and number, whatever the hash. */
    public List<Declaration> declarations(IssueId id) {
        return List.copyOf(declarations.of(id.shortForm()));
    }

    /** The declarations that a mention may mean. */
    public List<Declaration> targets(IssueId mention) {
        return declarations.of(mention.shortForm()).stream()
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
    record Change(String uri, Facts before, Facts after) {
        boolean isNone() {
            return before.equals(after);
        }
    }

    /** The index after the changes; the same instance when they change no fact. */
    Index with(Collection<Change> changes) {
        List<Change> real = changes.stream().filter(change -> !change.isNone()).toList();
        if (real.isEmpty()) {
            return this;
        }
        Editor editor = new Editor();
        real.forEach(editor::apply);
        return editor.done();
    }

    /** The files whose findings may differ because a file's facts did, that file itself perhaps among them. */
    Set<String> concerned(Index before, Change change) {
        if (change.isNone()) {
            return Set.of();
        }
        Set<String> topics = new HashSet<>();
        for (IssueFacts facts : differing(change)) {
            for (Declaration declaration : declared(change.uri(), facts)) {
                IssueId id = declaration.id();
                if (!before.declarations(id).equals(declarations(id))) {
                    topics.add(id.shortForm());
                }
                if (before.isInUse(id.prefix()) != isInUse(id.prefix())) {
                    topics.add(prefixTopic(id.shortForm()));
                }
            }
        }
        Set<String> files = new HashSet<>();
        for (String topic : topics) {
            files.addAll(before.interested.of(topic));
            files.addAll(interested.of(topic));
        }
        return files;
    }

    /**
     * The files with findings that may name places in the file of these facts: those that declare or mention a number
     * which several issues share.
     */
    Set<String> sharing(Facts facts) {
        Set<String> files = new HashSet<>();
        for (String number : facts.declaredNumbers()) {
            if (declarations.of(number).size() > 1) {
                files.addAll(interested.of(number));
            }
        }
        return files;
    }

    private static List<IssueFacts> differing(Change change) {
        List<IssueFacts> differing = new ArrayList<>(change.before().without(change.after()));
        differing.addAll(change.after().without(change.before()));
        return differing;
    }

    private static List<Declaration> declared(String uri, IssueFacts facts) {
        List<Declaration> declared = new ArrayList<>();
        facts.id().ifPresent(id -> declared.add(new Declaration(uri, id, false)));
        facts.logged().forEach(id -> declared.add(new Declaration(uri, id, true)));
        return declared;
    }

    /** Numbers are topics by their short form, prefixes by themselves and a dash: no short form ends so. */
    private static String prefixTopic(String number) {
        return number.substring(0, number.lastIndexOf('-') + 1);
    }

    private static Set<String> topics(Facts facts) {
        Set<String> numbers = new HashSet<>();
        facts.all().forEach(issue -> {
            numbers.addAll(issue.mentioned());
            issue.logged().forEach(id -> numbers.add(id.shortForm()));
        });
        numbers.addAll(facts.declaredNumbers());
        Set<String> topics = new HashSet<>(numbers);
        numbers.forEach(number -> topics.add(prefixTopic(number)));
        return topics;
    }

    /** An index to be. */
    private final class Editor {
        private final Groups.Editor<Declaration> declarations = new Groups.Editor<>(Index.this.declarations);
        private final Groups.Editor<String> interested = new Groups.Editor<>(Index.this.interested);
        private final Map<String, Integer> issuesByPrefix = new HashMap<>(Index.this.issuesByPrefix);

        void apply(Change change) {
            for (IssueFacts gone : change.before().without(change.after())) {
                for (Declaration declaration : declared(change.uri(), gone)) {
                    declarations.remove(declaration.id().shortForm(), declaration);
                    count(declaration, -1);
                }
            }
            for (IssueFacts come : change.after().without(change.before())) {
                for (Declaration declaration : declared(change.uri(), come)) {
                    declarations.add(declaration.id().shortForm(), declaration);
                    count(declaration, 1);
                }
            }
            changeInterest(change);
        }

        private void changeInterest(Change change) {
            Set<String> before = topics(change.before());
            Set<String> after = topics(change.after());
            before.stream()
                    .filter(topic -> !after.contains(topic))
                    .forEach(topic -> interested.remove(topic, change.uri()));
            after.stream()
                    .filter(topic -> !before.contains(topic))
                    .forEach(topic -> interested.add(topic, change.uri()));
        }

        private void count(Declaration declaration, int by) {
            issuesByPrefix.merge(declaration.id().prefix(), by, (a, b) -> a + b == 0 ? null : a + b);
        }

        Index done() {
            return new Index(declarations.done(), interested.done(), issuesByPrefix);
        }
    }
}
