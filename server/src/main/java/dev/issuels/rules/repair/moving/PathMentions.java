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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        file.content()
                .preamble()
                .body()
                .references()
                .forEach(reference -> edit(file, reference, 0, to).ifPresent(edits::add));
        for (PlacedIssue placed : file.content().issues()) {
            placed.issue()
                    .references()
                    .forEach(reference ->
                            edit(file, reference, placed.start(), to).ifPresent(edits::add));
        }
        return Edits.of(edits).inOrder();
    }

    private Optional<Edit> edit(PlacedFile file, Reference reference, int origin, Destination to) {
        Span span = reference.span().shifted(origin);
        boolean means = reference.issue().map(Mention::id).filter(this::means).isPresent();
        return means && file.text().slice(span).equals(reference.path())
                ? renamed(file, reference, to.path()).map(path -> new Edit(span, path))
                : Optional.empty();
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

    /** The new path, counted from where the old one is; empty for the path of any other file. */
    private Optional<String> renamed(PlacedFile file, Reference reference, String path) {
        return workspace
                .folderOf(file.uri())
                .flatMap(folder -> folder.meant(file, reference))
                .filter(meant -> meant.path().equals(from.path()))
                .map(meant -> meant.base().named(file.path(), path) + meant.rest());
    }
}
