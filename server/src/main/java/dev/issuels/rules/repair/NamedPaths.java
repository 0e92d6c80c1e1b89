package dev.issuels.rules.repair;

import dev.issuels.issue.Reference;
import dev.issuels.issue.Reference.Form;
import dev.issuels.issue.Reference.Source;
import dev.issuels.issue.Schema;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.IssueSubject.Question;
import dev.issuels.text.Edit;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.paths.PathTree;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The paths in code spans of an open issue, each once, and those that its front matter lists.
 *
 * @param named by their first mention
 */
public record NamedPaths(IssueSubject subject, Folder folder, List<NamedPath> named) {

    private static final Question<Optional<NamedPaths>> ALL = NamedPaths::read;

    /**
     * A path in a code span.
     *
     * @param path from the top of the workspace folder
     */
    public record NamedPath(Reference reference, String path) {}

    public NamedPaths {
        named = List.copyOf(named);
    }

    /** The paths of an issue; empty for a closed one, and where nobody knows yet which paths there are. */
    public static Optional<NamedPaths> of(IssueSubject subject) {
        return subject.ask(ALL);
    }

    private static Optional<NamedPaths> read(IssueSubject subject) {
        if (subject.isClosed() || subject.issue().frontMatter().opening().isEmpty()) {
            return Optional.empty();
        }
        return subject.folder()
                .filter(Folder::scanned)
                .map(folder -> new NamedPaths(subject, folder, named(subject, folder)));
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

    public Presence presence(NamedPath named) {
        return folder.paths().presence(named.path());
    }

    /**
     * The files that the front matter does not list. Folders, files at the top of the workspace folder and issue files
     * need no listing. None where the list is broken: what it says, and how to add to it, would be a guess.
     */
    public List<NamedPath> unlisted() {
        if (subject.issue().field(key()).filter(subject.issue()::isBroken).isPresent()) {
            return List.of();
        }
        return named.stream()
                .filter(path -> path.path().indexOf('/') > 0 && !path.path().contains(FileRole.HOME))
                .filter(path -> presence(path) == Presence.FILE)
                .filter(path -> !isListed(path))
                .toList();
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
        return listed().anyMatch(reference -> reference.form() == Form.GLOB
                ? fits(reference.path(), named.path())
                : leadsTo(reference.path(), named.path()));
    }

    /** Whether the front matter lists a path that ends with this one. */
    public boolean isEndOfListed(NamedPath named) {
        return listed().anyMatch(reference -> plain(reference.path()).endsWith("/" + named.path()));
    }

    private Stream<Reference> listed() {
        return subject.issue().frontMatter().references().stream().filter(reference -> reference.form() != Form.URL);
    }

    private boolean leadsTo(String listed, String path) {
        Optional<String> resolved = folder.resolved(subject.file(), plain(listed));
        return resolved.filter(above -> above.isEmpty() || path.equals(above) || path.startsWith(above + "/"))
                .isPresent();
    }

    private boolean fits(String glob, String path) {
        PathTree alone = PathTree.EMPTY.withFile(path);
        return alone.matches(glob)
                || folder.resolved(subject.file(), glob).filter(alone::matches).isPresent();
    }

    private static String plain(String path) {
        String slashed = path.replace('\\', '/');
        int place = slashed.indexOf('#');
        return place > 0 ? slashed.substring(0, place) : slashed;
    }
}
