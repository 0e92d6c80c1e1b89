package dev.issuels.workspace;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.Facts.Owner;
import dev.issuels.workspace.IssueFacts.Standing;
import dev.issuels.workspace.IssueFacts.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The files whose findings may differ between two indexes because the facts of one file do. */
final class FactsConcern {

    private final IndexTables before;
    private final IndexTables after;
    private final Set<String> files = new HashSet<>();

    private FactsConcern(IndexTables before, IndexTables after) {
        this.before = before;
        this.after = after;
    }

    /** Those files, the changed one itself perhaps among them. */
    static Set<String> of(IndexTables before, IndexTables after, Index.Change change) {
        FactsConcern concern = new FactsConcern(before, after);
        change.gone().forEach(facts -> concern.add(change.uri(), change.before().project(), facts));
        change.come().forEach(facts -> concern.add(change.uri(), change.after().project(), facts));
        return concern.files;
    }

    private void add(String uri, String project, IssueFacts facts) {
        for (Declaration declaration : IndexTables.declared(uri, facts)) {
            addDeclared(declaration.id());
        }
        for (Statement said : facts.statements()) {
            String number = said.other().shortForm();
            if (differ(IndexTables::dependencies, number)) {
                addBoth(IndexTables::declarations, number, Declaration::uri);
            }
        }
        if (differ(IndexTables::titles, facts.title())) {
            addBoth(IndexTables::titles, facts.title(), Owner::uri);
        }
        if (facts.standing() == Standing.ACTIVE) {
            addActive(project);
        }
        facts.tags().forEach(role -> addUntagged(project, role));
    }

    private void addDeclared(IssueId id) {
        String number = id.shortForm();
        if (differ(IndexTables::declarations, number)) {
            addBoth(IndexTables::interested, number, uri -> uri);
        }
        if (isInUse(before, id.prefix()) != isInUse(after, id.prefix())) {
            addBoth(IndexTables::interested, IndexTables.prefixTopic(number), uri -> uri);
        }
    }

    private static boolean isInUse(IndexTables tables, String prefix) {
        return tables.prefixes().getOrDefault(prefix, 0) >= Index.IN_USE;
    }

    /** Among many issues that somebody works on none is named, so that one more or less makes no difference. */
    private void addActive(String project) {
        boolean named = before.active().of(project).size() <= Index.MOST_NAMED
                || after.active().of(project).size() <= Index.MOST_NAMED;
        if (named && differ(IndexTables::active, project)) {
            addBoth(IndexTables::active, project, Owner::uri);
        }
    }

    private void addUntagged(String project, Role role) {
        String key = IndexTables.tagKey(project, role);
        if (before.tagged().of(key).isEmpty() != after.tagged().of(key).isEmpty()) {
            addBoth(IndexTables::untagged, key, uri -> uri);
        }
    }

    private <V> boolean differ(Function<IndexTables, Groups<V>> table, String key) {
        return !table.apply(before).of(key).equals(table.apply(after).of(key));
    }

    private <V> void addBoth(Function<IndexTables, Groups<V>> table, String key, Function<V, String> uri) {
        for (IndexTables tables : List.of(before, after)) {
            table.apply(tables).of(key).forEach(value -> files.add(uri.apply(value)));
        }
    }
}
