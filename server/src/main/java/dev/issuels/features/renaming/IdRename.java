package dev.issuels.features.renaming;

import dev.issuels.features.symbols.FiledIssue;
import dev.issuels.features.symbols.Place;
import dev.issuels.features.symbols.Symbol;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.repair.FieldEdits;
import dev.issuels.rules.repair.IdRenaming;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Projects;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The renaming of an id, with all that mentions or logs it.
 *
 * @param home a file of the project that the issue belongs to, its own where it has one
 * @param name as it is written under the cursor, whole or short
 * @param id as the issue declares it
 * @param issue the issue to be renamed; empty for one that is only logged
 * @param copied whether other issues have the same id, so that nobody can say whom a mention means
 */
record IdRename(
        Workspace workspace,
        PlacedFile home,
        Span span,
        String name,
        IssueId id,
        Optional<FiledIssue> issue,
        boolean copied)
        implements Renaming {

    static IdRename of(Place place, Symbol symbol, IssueId written) {
        if (symbol instanceof Symbol.Declaration) {
            Optional<FiledIssue> own = place.issue().map(placed -> new FiledIssue(place.file(), placed));
            boolean copied = declaring(place, written).size() > 1;
            return new IdRename(
                    place.workspace(), place.file(), symbol.span(), written.toString(), written, own, copied);
        }
        Declaration meant = theOneMeant(place, written);
        List<FiledIssue> issues = declaring(place, meant.id());
        if (issues.size() > 1) {
            throw new RenamingRefused(
                    "several issues have the id '" + meant.id() + "'; rename it in the front matter of one");
        }
        return new IdRename(
                place.workspace(),
                place.workspace().file(meant.uri()).orElseThrow(),
                symbol.span(),
                written.toString(),
                meant.id(),
                issues.stream().findFirst(),
                false);
    }

    private static List<FiledIssue> declaring(Place place, IssueId id) {
        return FiledIssue.of(place.workspace(), place.file(), id)
                .filter(issue -> issue.isDeclaring(id))
                .toList();
    }

    private static Declaration theOneMeant(Place place, IssueId written) {
        List<Declaration> meant = new Projects(place.workspace()).meant(place.file(), written);
        // A log may leave out the hash that the issue itself has.
        List<Declaration> whole =
                meant.stream().filter(declaration -> declaration.id().isWhole()).toList();
        List<Declaration> candidates = whole.isEmpty() ? meant : whole;
        if (candidates.isEmpty()) {
            throw new RenamingRefused("no issue has the id '" + written + "'");
        }
        List<IssueId> ids = candidates.stream().map(Declaration::id).distinct().toList();
        if (ids.size() > 1) {
            throw new RenamingRefused("'" + written + "' may mean "
                    + ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(" or ")));
        }
        return candidates.get(0);
    }

    @Override
    public Map<String, List<Edit>> edits(String newName) {
        IssueId to = new NewId(workspace, home, id).read(newName.strip());
        if (to.equals(id)) {
            return Map.of();
        }
        IdRenaming renaming = new IdRenaming(workspace, home, id, to);
        return issue.map(own -> copied ? alone(own, to) : renaming.edits(own.placed()))
                .orElseGet(renaming::mentions);
    }

    /** The front matter alone. */
    private Map<String, List<Edit>> alone(FiledIssue own, IssueId to) {
        FieldEdits edits = new FieldEdits(own.placed(), workspace.schema());
        return Map.of(own.file().uri(), List.of(edits.setting(Keys.ID, to.toString())));
    }
}
