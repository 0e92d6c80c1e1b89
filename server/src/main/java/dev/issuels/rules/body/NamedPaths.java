package dev.issuels.rules.body;

import dev.issuels.issue.Reference;
import dev.issuels.issue.Reference.Form;
import dev.issuels.issue.Reference.Source;
import dev.issuels.rules.IssueSubject;
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
record NamedPaths(IssueSubject subject, Folder folder, List<NamedPath> named) {

    /**
     * A path in a code span.
     *
     * @param path from the top of the workspace folder
     */
    record NamedPath(Reference reference, String path) {}

    /** The paths of an issue; empty for a closed one, and where nobody knows yet which paths there are. */
    static Optional<NamedPaths> of(IssueSubject subject) {
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

    Presence presence(NamedPath named) {
        return folder.paths().presence(named.path());
    }

    /** Whether the front matter lists the path, a folder above it or a pattern that fits it. */
    boolean isListed(NamedPath named) {
        return listed().anyMatch(reference -> reference.form() == Form.GLOB
                ? fits(reference.path(), named.path())
                : leadsTo(reference.path(), named.path()));
    }

    /** Whether the front matter lists a path that ends with this one. */
    boolean isEndOfListed(NamedPath named) {
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
