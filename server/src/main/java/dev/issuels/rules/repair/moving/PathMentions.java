package dev.issuels.rules.repair.moving;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Reference;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The mentions of an issue that say which file it is in, as {@code high.md:BUG-001@a1b2c3} does.
 *
 * @param from where it is
 */
record PathMentions(Workspace workspace, PlacedFile from, IssueId id) {

    /** The edits that let them follow the issue to another file, by the URI of the file that they stand in. */
    Map<String, List<Edit>> following(Destination to) {
        Map<String, List<Edit>> all = new TreeMap<>();
        for (String uri : workspace.index().filesNaming(id)) {
            workspace
                    .file(uri)
                    .filter(file -> file.folder().equals(from.folder()))
                    .map(file -> edits(file, to))
                    .filter(edits -> !edits.isEmpty())
                    .ifPresent(edits -> all.put(uri, edits));
        }
        return all;
    }

    private List<Edit> edits(PlacedFile file, Destination to) {
        List<Edit> edits = new ArrayList<>();
        file.content().preamble().body().references().forEach(reference -> add(file, reference, 0, to, edits));
        for (PlacedIssue placed : file.content().issues()) {
            references(placed).forEach(reference -> add(file, reference, placed.start(), to, edits));
        }
        return Edits.of(edits).inOrder();
    }

    private static Stream<Reference> references(PlacedIssue placed) {
        return Stream.concat(
                placed.issue().frontMatter().references().stream(), placed.issue().body().references().stream());
    }

    private void add(PlacedFile file, Reference reference, int origin, Destination to, List<Edit> edits) {
        Span span = reference.span().shifted(origin);
        boolean means = reference.issue().map(Mention::id).filter(this::means).isPresent();
        if (means && file.text().slice(span).equals(reference.path())) {
            renamed(file, reference.path(), to.path()).ifPresent(path -> edits.add(new Edit(span, path)));
        }
    }

    /** Whether a mention means this issue, and no other of its file. */
    private boolean means(IssueId mention) {
        return mention.means(id)
                && from.declaring(id)
                                .flatMap(placed -> placed.issue().id().stream())
                                .filter(mention::means)
                                .count()
                        == 1;
    }

    /** The new path as it is to be written in the place of one that leads to the old one; empty for any other. */
    private Optional<String> renamed(PlacedFile file, String written, String path) {
        return workspace.folderOf(file.uri()).flatMap(folder -> {
            Optional<String> resolved = folder.resolved(file, written);
            if (resolved.filter(from.path()::equals).isPresent()) {
                return Optional.of(folder.named(file, path));
            }
            boolean leadsElsewhere = resolved.filter(other -> folder.paths().presence(other) != Presence.ABSENT)
                    .isPresent();
            return leadsElsewhere || !file.project().equals(from.project())
                    ? Optional.empty()
                    : inPlaceOfEnd(written, path);
        });
    }

    /** The same for a path that leaves its first folders out. */
    private Optional<String> inPlaceOfEnd(String written, String path) {
        if (!from.path().endsWith("/" + written)) {
            return Optional.empty();
        }
        String left = from.path().substring(0, from.path().length() - written.length());
        return path.startsWith(left) ? Optional.of(path.substring(left.length())) : Optional.empty();
    }
}
