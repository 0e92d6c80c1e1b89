package dev.issuels.rules.repair;

import dev.issuels.issue.Field;
import dev.issuels.issue.Reference;
import dev.issuels.issue.Reference.Form;
import dev.issuels.issue.Reference.Source;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.IssueSubject.Question;
import dev.issuels.text.Edit;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.paths.PathTree;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The paths in code spans of an open issue, each once, and those that its front matter lists.
 *
 * @param named by their first mention
 * @param listed addresses left out
 * @param listing what these cover
 */
public record NamedPaths(
        IssueSubject subject, Folder folder, List<NamedPath> named, List<ListedPath> listed, Listing listing) {

    /** So many references to nothing are compared with each path; no issue has nearly as many. */
    private static final int MOST_ABSENT = 200;

    private static final Question<Optional<NamedPaths>> ALL = NamedPaths::read;

    /**
     * A path in a code span.
     *
     * @param path from the top of the workspace folder
     */
    public record NamedPath(Reference reference, String path) {}

    /**
     * A path or a pattern in the front matter.
     *
     * @param path as written, but for a place in the file behind it
     * @param resolved from the top of the workspace folder; empty when it leads out of it
     */
    public record ListedPath(Form form, String path, Optional<String> resolved) {

        private boolean isPattern() {
            return form == Form.GLOB;
        }

        /** Whether it is a pattern that fits the path, which stands alone in a tree. */
        private boolean fits(PathTree alone) {
            return alone.matches(path) || resolved.filter(alone::matches).isPresent();
        }

        /** Whether this is most likely a slip of the path: in its folders, its case or its end, or with words around it. */
        boolean mayMean(String named) {
            String own = path.toLowerCase(Locale.ROOT);
            String other = named.toLowerCase(Locale.ROOT);
            boolean isPart = own.contains(other) || other.endsWith("/" + own) || other.startsWith(own + ".");
            return isPart || NearPaths.isSlip(own, other);
        }
    }

    /**
     * What is listed, to be asked about many paths.
     *
     * @param paths resolved
     * @param ends of the paths as written: what stands behind each slash
     */
    public record Listing(Set<String> paths, List<ListedPath> patterns, Set<String> ends) {

        private static Listing of(List<ListedPath> listed) {
            Set<String> paths = new HashSet<>();
            Set<String> ends = new HashSet<>();
            for (ListedPath path : listed) {
                path.resolved().filter(there -> !path.isPattern()).ifPresent(paths::add);
                for (int slash = path.path().indexOf('/');
                        slash >= 0;
                        slash = path.path().indexOf('/', slash + 1)) {
                    ends.add(path.path().substring(slash + 1));
                }
            }
            return new Listing(
                    paths, listed.stream().filter(ListedPath::isPattern).toList(), ends);
        }

        /** Whether the path is there, a folder above it or a pattern that fits it. */
        private boolean covers(String named) {
            boolean isAbove = paths.contains("") || paths.contains(named);
            for (int slash = named.indexOf('/'); slash >= 0 && !isAbove; slash = named.indexOf('/', slash + 1)) {
                isAbove = paths.contains(named.substring(0, slash));
            }
            if (isAbove || patterns.isEmpty()) {
                return isAbove;
            }
            PathTree alone = PathTree.EMPTY.withFile(named);
            return patterns.stream().anyMatch(pattern -> pattern.fits(alone));
        }
    }

    public NamedPaths {
        named = List.copyOf(named);
        listed = List.copyOf(listed);
    }

    /** The paths of an issue; empty for a closed one, and where nobody knows yet which paths there are. */
    public static Optional<NamedPaths> of(IssueSubject subject) {
        return subject.ask(ALL);
    }

    private static Optional<NamedPaths> read(IssueSubject subject) {
        if (subject.isClosed() || subject.issue().frontMatter().opening().isEmpty()) {
            return Optional.empty();
        }
        return subject.folder().filter(Folder::scanned).map(folder -> {
            List<ListedPath> listed = listed(subject, folder);
            return new NamedPaths(subject, folder, named(subject, folder), listed, Listing.of(listed));
        });
    }

    private static List<NamedPath> named(IssueSubject subject, Folder folder) {
        Set<String> met = new HashSet<>();
        return subject.issue().body().references().stream()
                .filter(reference -> reference.source() == Source.CODE_SPAN && reference.form() == Form.PATH)
                .filter(reference -> subject.issue().body().span().covers(reference.span()))
                .flatMap(
                        reference -> folder
                                .resolved(subject.file(), reference.path())
                                .map(path -> new NamedPath(reference, path))
                                .stream())
                .filter(named -> met.add(named.path()))
                .toList();
    }

    private static List<ListedPath> listed(IssueSubject subject, Folder folder) {
        return subject.issue().frontMatter().references().stream()
                .filter(reference -> reference.form() != Form.URL)
                .map(reference -> {
                    String path = reference.form() == Form.GLOB ? reference.path() : plain(reference.path());
                    return new ListedPath(reference.form(), path, folder.resolved(subject.file(), path));
                })
                .toList();
    }

    public Presence presence(NamedPath named) {
        return folder.paths().presence(named.path());
    }

    /**
     * The files that the front matter does not list. Folders, files at the top of the workspace folder and issue files
     * need no listing, and of one that a reference to nothing most likely means, that one is to be told. None where the list
     * is broken: what it says, and how to add to it, would be a guess.
     */
    public List<NamedPath> unlisted() {
        if (subject.issue().field(key()).filter(this::isBroken).isPresent()) {
            return List.of();
        }
        List<ListedPath> absent = listed.stream()
                .filter(path -> path.resolved()
                        .filter(there -> folder.paths().presence(there) != Presence.ABSENT)
                        .isEmpty())
                .toList();
        return named.stream()
                .filter(path -> path.path().indexOf('/') > 0 && !path.path().contains(FileRole.HOME))
                .filter(path -> presence(path) == Presence.FILE)
                .filter(path -> !isListed(path) && !isMeant(path.path(), absent))
                .toList();
    }

    /** Whether a list has items that cannot be read. */
    private boolean isBroken(Field field) {
        boolean oddItems = field.value() instanceof Value.Sequence list
                && list.items().size() > field.scalars().size();
        return oddItems || subject.issue().isBroken(field);
    }

    private boolean isMeant(String named, List<ListedPath> absent) {
        return absent.stream().limit(MOST_ABSENT).anyMatch(path -> path.mayMean(named) || isOnlyOneCalled(path, named));
    }

    /** Whether both have the same name, as no other file has. */
    private boolean isOnlyOneCalled(ListedPath path, String named) {
        String name = path.path().substring(path.path().lastIndexOf('/') + 1);
        return named.endsWith("/" + name)
                && folder.paths().endingWith(name).limit(2).count() == 1;
    }

    /** The edit of the file that adds some of the paths to the references. */
    public Edit listing(List<NamedPath> added) {
        List<String> items = added.stream()
                .map(path -> folder.named(subject.file(), path.path()))
                .toList();
        return new ListEdits(subject.placed(), subject.schema()).adding(key(), items);
    }

    private String key() {
        return subject.schema().keys(Schema.Kind.PATHS).get(0);
    }

    /** Whether the front matter lists the path, a folder above it or a pattern that fits it. */
    public boolean isListed(NamedPath named) {
        return listing.covers(named.path());
    }

    /** Whether the front matter lists a path that ends with this one. */
    public boolean isEndOfListed(NamedPath named) {
        return listing.ends().contains(named.path());
    }

    private static String plain(String path) {
        String slashed = path.replace('\\', '/');
        int place = slashed.indexOf('#');
        return place > 0 ? slashed.substring(0, place) : slashed;
    }
}
