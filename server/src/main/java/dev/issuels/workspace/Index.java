package dev.issuels.workspace;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.schema.Relation;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.Facts.Dependency;
import dev.issuels.workspace.Facts.Owner;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Facts across files: who declares an id, who mentions it, who waits for whom. Holds no offsets.
 *
 * <p>An id is looked up by its short form, since most mentions are short.
 */
public final class Index {

    static final Index EMPTY = new Index(IndexTables.EMPTY, Cycles.NONE);

    /** Of more issues than these that somebody works on at once none is named. */
    public static final int MOST_NAMED = 10;

    /** From this many issues on a prefix is one that the project uses. */
    static final int IN_USE = 2;

    private final IndexTables tables;
    private final Cycles cycles;

    private Index(IndexTables tables, Cycles cycles) {
        this.tables = tables;
        this.cycles = cycles;
    }

    /** Everyone who declares an id of that prefix and number, whatever the hash. */
    public List<Declaration> declarations(IssueId id) {
        return tables.declarations().of(id.shortForm());
    }

    /** Whether the front matter of an issue in a folder declares that very id. */
    public boolean isDeclaredIn(String folderUri, IssueId id) {
        return declarations(id).stream()
                .anyMatch(declaration -> !declaration.logged()
                        && declaration.id().equals(id)
                        && declaration.uri().startsWith(folderUri));
    }

    /** The declarations that a mention may mean. */
    public List<Declaration> targets(IssueId mention) {
        return tables.declarations().of(mention.shortForm()).stream()
                .filter(declaration -> mention.means(declaration.id()))
                .toList();
    }

    /** Whether a mention may mean any issue. */
    public boolean hasTarget(IssueId mention) {
        for (Declaration declaration : tables.declarations().of(mention.shortForm())) {
            if (mention.means(declaration.id())) {
                return true;
            }
        }
        return false;
    }

    /** The one issue that a mention means, unless it is closed; empty also where it may mean several. */
    public Optional<IssueId> openTarget(IssueId mention) {
        List<Declaration> targets = targets(mention);
        boolean open = targets.stream().anyMatch(target -> !target.closed());
        boolean one = targets.stream().map(Declaration::id).distinct().count() == 1;
        return open && one ? Optional.of(targets.get(0).id()) : Optional.empty();
    }

    /** How many issues have an id of that prefix, logged ones included. */
    public int issuesWith(String prefix) {
        return tables.prefixes().getOrDefault(prefix, 0);
    }

    /** The short forms of all ids that are declared or logged. */
    public Set<String> shortForms() {
        return tables.declarations().keys();
    }

    /** The files that declare, log or mention an id of that prefix and number. */
    public Set<String> filesNaming(IssueId id) {
        return Set.copyOf(tables.interested().of(id.shortForm()));
    }

    /** Whether at least two issues have an id of that prefix. */
    public boolean isInUse(String prefix) {
        return issuesWith(prefix) >= IN_USE;
    }

    /** All prefixes of declared ids. */
    public Set<String> prefixes() {
        return Set.copyOf(tables.prefixes().keySet());
    }

    /** Whether an open issue says so of the other; an id without a hash may mean any issue of that number. */
    public boolean says(IssueId from, Relation relation, IssueId to) {
        return tables.dependencies().of(to.shortForm()).stream()
                .anyMatch(dependency -> dependency.relation() == relation
                        && dependency.from().equals(from)
                        && dependency.to().means(to));
    }

    /** The open issues that say so of an issue. */
    public List<IssueId> saying(Relation relation, IssueId of) {
        return tables.dependencies().of(of.shortForm()).stream()
                .filter(dependency ->
                        dependency.relation() == relation && dependency.to().means(of))
                .map(Dependency::from)
                .distinct()
                .toList();
    }

    /** Whether any other open issue says that it blocks this one. */
    public boolean isBlocked(IssueId id) {
        return tables.dependencies().of(id.shortForm()).stream()
                .anyMatch(dependency -> dependency.relation() == Relation.BLOCKS
                        && dependency.to().means(id)
                        && !dependency.from().equals(id));
    }

    /**
     * The shortest way on which one open issue waits for another, both included; empty when they are on no cycle, which
     * alone is known, or on one too long to explain anything.
     */
    public List<IssueId> wayAround(IssueId from, IssueId to) {
        return cycles.way(from, to);
    }

    /** Whether two open issues wait for each other, by way of others or not. */
    public boolean areOnOneCycle(IssueId one, IssueId other) {
        return cycles.around(one).contains(other);
    }

    /** The open issues with that title, in whatever case, of all projects. */
    public List<Owner> titled(String title) {
        return tables.titles().of(FactsReader.compared(title));
    }

    /** The issues of a project that somebody works on. */
    public List<Owner> active(String project) {
        return tables.active().of(project);
    }

    /** Whether any issue of a project has the tag that says so. */
    public boolean isTagged(String project, Role role) {
        return !tables.tagged().of(IndexTables.tagKey(project, role)).isEmpty();
    }

    /** One file's facts, before and after. */
    record Change(String uri, Facts before, Facts after) {
        boolean isNone() {
            return before.equals(after);
        }

        List<IssueFacts> gone() {
            return before.without(after);
        }

        List<IssueFacts> come() {
            return after.without(before);
        }
    }

    /** The index after the changes; the same instance when they change no fact. */
    Index with(Collection<Change> changes) {
        List<Change> real = changes.stream().filter(change -> !change.isNone()).toList();
        if (real.isEmpty()) {
            return this;
        }
        IndexTables.Editor editor = new IndexTables.Editor(tables);
        real.forEach(editor::apply);
        boolean sameCycles = !editor.changesDependencies();
        Index changed = new Index(editor.done(), cycles);
        return sameCycles ? changed : new Index(changed.tables, Cycles.of(changed.waiting()));
    }

    /** Which open issues wait for which, as far as that is certain. */
    private Map<IssueId, Set<IssueId>> waiting() {
        Map<IssueId, Set<IssueId>> waiting = new HashMap<>();
        for (String number : tables.dependencies().keys()) {
            for (Dependency said : tables.dependencies().of(number)) {
                openTarget(said.to()).ifPresent(other -> {
                    boolean waits = said.relation() == Relation.BLOCKED_BY;
                    waiting.computeIfAbsent(waits ? said.from() : other, key -> new HashSet<>())
                            .add(waits ? other : said.from());
                });
            }
        }
        return waiting;
    }

    /**
     * The files whose findings may differ because the facts of some did, or name places in one of those; those files
     * themselves perhaps among them.
     */
    Set<String> concernedSince(Index before, Collection<Change> changes) {
        Set<String> files = new HashSet<>();
        for (Change change : changes) {
            if (!change.isNone()) {
                files.addAll(FactsConcern.of(before.tables, tables, change));
            }
            files.addAll(sharing(change.after()));
        }
        files.addAll(concernedByCycles(before));
        return files;
    }

    /** The files whose findings may differ because other issues are on cycles than before, or on others. */
    private Set<String> concernedByCycles(Index before) {
        Set<String> files = new HashSet<>();
        cycles.differingFrom(before.cycles).forEach(issue -> addDeclaring(issue, files));
        before.cycles.differingFrom(cycles).forEach(issue -> addDeclaring(issue, files));
        return files;
    }

    /** The files with findings that may name places in the file of these facts. */
    private Set<String> sharing(Facts facts) {
        Set<String> files = new HashSet<>();
        for (String number : facts.declaredNumbers()) {
            if (tables.declarations().of(number).size() > 1) {
                files.addAll(tables.interested().of(number));
            }
        }
        for (String title : facts.titles()) {
            List<Owner> owners = tables.titles().of(title);
            if (owners.size() > 1) {
                owners.forEach(owner -> files.add(owner.uri()));
            }
        }
        List<Owner> active = active(facts.project());
        if (active.size() <= MOST_NAMED && facts.active().findAny().isPresent()) {
            active.forEach(owner -> files.add(owner.uri()));
        }
        if (!cycles.isEmpty()) {
            addOnCyclesOf(facts, files);
        }
        return files;
    }

    private void addOnCyclesOf(Facts facts, Set<String> files) {
        Set<IssueId> met = new HashSet<>();
        facts.all()
                .flatMap(issue -> issue.id().stream())
                .filter(id -> !met.contains(id) && met.addAll(cycles.around(id)))
                .flatMap(id -> cycles.around(id).stream())
                .forEach(issue -> addDeclaring(issue, files));
    }

    private void addDeclaring(IssueId issue, Set<String> files) {
        declarations(issue).forEach(declaration -> files.add(declaration.uri()));
    }
}
