package dev.issuels.workspace;

import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.Facts.Dependency;
import dev.issuels.workspace.Facts.Owner;
import dev.issuels.workspace.Groups.Entry;
import dev.issuels.workspace.IssueFacts.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an index holds, and how the facts of a file get in and out.
 *
 * @param declarations by number
 * @param interested the files that declare or mention a number or a prefix, by that
 * @param prefixes how many ids of a prefix are declared
 * @param dependencies by the number of the issue that another speaks of
 * @param titles the open issues by their title
 * @param active the issues that somebody works on by project
 * @param tagged the files with a tag that announces something, by {@link #tagKey}
 * @param untagged the files with an issue that lacks such a tag, by the same
 */
record IndexTables(
        Groups<Declaration> declarations,
        Groups<String> interested,
        Map<String, Integer> prefixes,
        Groups<Dependency> dependencies,
        Groups<Owner> titles,
        Groups<Owner> active,
        Groups<String> tagged,
        Groups<String> untagged) {

    static final IndexTables EMPTY = new IndexTables(
            Groups.none(),
            Groups.none(),
            Map.of(),
            Groups.none(),
            Groups.none(),
            Groups.none(),
            Groups.none(),
            Groups.none());

    static String tagKey(String project, Role role) {
        return project + ' ' + role;
    }

    /** Numbers are topics by their short form, prefixes by themselves and a dash: no short form ends so. */
    static String prefixTopic(String number) {
        return number.substring(0, number.lastIndexOf('-') + 1);
    }

    static List<Declaration> declared(String uri, IssueFacts facts) {
        List<Declaration> declared = new ArrayList<>();
        facts.id().ifPresent(id -> declared.add(new Declaration(uri, id, false, facts.standing() == Standing.CLOSED)));
        facts.logged().forEach(id -> declared.add(new Declaration(uri, id, true, true)));
        return declared;
    }

    private static Stream<Entry<Dependency>> dependencies(IssueFacts facts) {
        return facts.id().stream()
                .flatMap(from -> facts.statements().stream()
                        .map(said -> new Entry<>(
                                said.other().shortForm(), new Dependency(from, said.relation(), said.other()))));
    }

    /** The numbers that some issues declare, log or mention. */
    private static Set<String> numbers(Stream<IssueFacts> issues) {
        Set<String> numbers = new HashSet<>();
        issues.forEach(issue -> {
            issue.id().ifPresent(id -> numbers.add(id.shortForm()));
            issue.logged().forEach(id -> numbers.add(id.shortForm()));
            numbers.addAll(issue.mentioned());
        });
        return numbers;
    }

    private static List<Entry<String>> topics(String uri, Facts facts) {
        Set<String> numbers = numbers(facts.all());
        Set<String> topics = new HashSet<>(numbers);
        numbers.forEach(number -> topics.add(prefixTopic(number)));
        return topics.stream().map(topic -> new Entry<>(topic, uri)).toList();
    }

    /** The facts that go or come, as entries of the tables. */
    private record Side(String uri, String project, List<IssueFacts> issues) {

        List<Entry<Declaration>> declarations() {
            return issues.stream()
                    .flatMap(facts -> declared(uri, facts).stream())
                    .map(declaration -> new Entry<>(declaration.id().shortForm(), declaration))
                    .toList();
        }

        List<Entry<Dependency>> dependencies() {
            return issues.stream().flatMap(IndexTables::dependencies).toList();
        }

        List<Entry<Owner>> titles() {
            return issues.stream()
                    .filter(facts -> !facts.title().isEmpty())
                    .map(facts -> new Entry<>(facts.title(), new Owner(uri, project, facts.id())))
                    .toList();
        }

        List<Entry<Owner>> active() {
            return issues.stream()
                    .filter(facts -> facts.standing() == Standing.ACTIVE)
                    .map(facts -> new Entry<>(project, new Owner(uri, project, facts.id())))
                    .toList();
        }

        List<Entry<String>> roles(Function<IssueFacts, Set<Role>> which) {
            return issues.stream()
                    .flatMap(facts -> which.apply(facts).stream())
                    .map(role -> new Entry<>(tagKey(project, role), uri))
                    .toList();
        }

        Set<String> numbers() {
            return IndexTables.numbers(issues.stream());
        }
    }

    /** Tables to be. */
    static final class Editor {
        private final IndexTables original;
        private final Groups.Editor<Declaration> declarations;
        private final Groups.Editor<String> interested;
        private final Map<String, Integer> prefixes;
        private final Groups.Editor<Dependency> dependencies;
        private final Groups.Editor<Owner> titles;
        private final Groups.Editor<Owner> active;
        private final Groups.Editor<String> tagged;
        private final Groups.Editor<String> untagged;

        Editor(IndexTables original) {
            this.original = original;
            this.declarations = new Groups.Editor<>(original.declarations);
            this.interested = new Groups.Editor<>(original.interested);
            this.prefixes = new HashMap<>(original.prefixes);
            this.dependencies = new Groups.Editor<>(original.dependencies);
            this.titles = new Groups.Editor<>(original.titles);
            this.active = new Groups.Editor<>(original.active);
            this.tagged = new Groups.Editor<>(original.tagged);
            this.untagged = new Groups.Editor<>(original.untagged);
        }

        void apply(Index.Change change) {
            Side gone = new Side(change.uri(), change.before().project(), change.gone());
            Side come = new Side(change.uri(), change.after().project(), change.come());
            declarations.replace(gone.declarations(), come.declarations());
            gone.declarations().forEach(entry -> count(entry.value(), -1));
            come.declarations().forEach(entry -> count(entry.value(), 1));
            dependencies.replace(gone.dependencies(), come.dependencies());
            titles.replace(gone.titles(), come.titles());
            active.replace(gone.active(), come.active());
            tagged.replace(gone.roles(IssueFacts::tags), come.roles(IssueFacts::tags));
            untagged.replace(gone.roles(IssueFacts::untagged), come.roles(IssueFacts::untagged));
            if (!gone.numbers().equals(come.numbers())) {
                interested.replace(topics(change.uri(), change.before()), topics(change.uri(), change.after()));
            }
        }

        private void count(Declaration declaration, int by) {
            prefixes.merge(declaration.id().prefix(), by, (a, b) -> a + b == 0 ? null : a + b);
        }

        /** Whether the changes bear on who waits for whom. */
        boolean changesDependencies() {
            return !dependencies.changed().isEmpty()
                    || declarations.changed().stream()
                            .anyMatch(
                                    number -> !original.dependencies.of(number).isEmpty());
        }

        IndexTables done() {
            return new IndexTables(
                    declarations.done(),
                    interested.done(),
                    prefixes,
                    dependencies.done(),
                    titles.done(),
                    active.done(),
                    tagged.done(),
                    untagged.done());
        }
    }
}
