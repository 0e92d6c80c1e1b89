package dev.issuels.features.renaming;

import dev.issuels.features.symbols.FiledIssue;
import dev.issuels.features.symbols.Place;
import dev.issuels.features.symbols.Symbol;
import dev.issuels.issue.IssueId;
import dev.issuels.rules.repair.FieldEdits;
import dev.issuels.rules.repair.FreshIds;
import dev.issuels.rules.repair.IdRenaming;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The renaming of an id, with all that mentions or logs it.
 *
 * @param name as it is written under the cursor, whole or short
 * @param id as the issue declares it
 * @param issue the issue to be renamed; empty for one that is only logged
 * @param copied whether other issues have the same id, so that nobody can say whom a mention means
 */
record IdRename(Workspace workspace, Span span, String name, IssueId id, Optional<FiledIssue> issue, boolean copied)
        implements Renaming {

    static IdRename of(Place place, Symbol symbol, IssueId written) {
        Workspace workspace = place.workspace();
        if (symbol instanceof Symbol.Declaration declaration) {
            Optional<FiledIssue> own = place.issue().map(placed -> new FiledIssue(place.file(), placed));
            long copies = FiledIssue.of(workspace, written)
                    .filter(issue -> issue.isDeclaring(written))
                    .count();
            return new IdRename(workspace, symbol.span(), declaration.id().toString(), written, own, copies > 1);
        }
        IssueId id = theOneMeant(workspace, written);
        List<FiledIssue> issues = FiledIssue.of(workspace, id)
                .filter(issue -> issue.isDeclaring(id))
                .toList();
        if (issues.size() > 1) {
            throw new RenamingRefused("several issues have the id '" + id + "'; rename it in the front matter of one");
        }
        return new IdRename(
                workspace,
                symbol.span(),
                written.toString(),
                id,
                issues.stream().findFirst(),
                false);
    }

    private static IssueId theOneMeant(Workspace workspace, IssueId written) {
        List<IssueId> meant = workspace.index().targets(written).stream()
                .map(Declaration::id)
                .distinct()
                .toList();
        // A log may leave out the hash that the issue itself has.
        List<IssueId> whole = meant.stream().filter(IssueId::isWhole).toList();
        List<IssueId> candidates = whole.isEmpty() ? meant : whole;
        if (candidates.isEmpty()) {
            throw new RenamingRefused("no issue has the id '" + written + "'");
        }
        if (candidates.size() > 1) {
            throw new RenamingRefused("'" + written + "' may mean "
                    + candidates.stream().map(id -> "'" + id + "'").collect(Collectors.joining(" or ")));
        }
        return candidates.get(0);
    }

    @Override
    public Map<String, List<Edit>> edits(String newName) {
        IssueId to = read(newName.strip());
        if (to.equals(id)) {
            return Map.of();
        }
        refuseTaken(to);
        IdRenaming renaming = new IdRenaming(workspace, id, to);
        return issue.map(own -> copied ? alone(own, to) : renaming.edits(own.file(), own.placed()))
                .orElseGet(renaming::mentions);
    }

    /** The front matter alone. */
    private Map<String, List<Edit>> alone(FiledIssue own, IssueId to) {
        FieldEdits edits = new FieldEdits(own.placed(), workspace.schema());
        return Map.of(own.file().uri(), List.of(edits.setting("id", to.toString())));
    }

    /** The id that is typed, with the issue's own hash where none is. */
    private IssueId read(String typed) {
        IssueId read = IssueId.parse(typed)
                .orElseThrow(() -> new RenamingRefused("'" + typed + "' is no id; write PREFIX-NUMBER@HASH, such as '"
                        + new FreshIds(workspace).next(id.prefix(), typed) + "'"));
        IssueId to = read.isWhole() ? read : new IssueId(read.prefix(), read.number(), id.hash());
        if (!to.isWhole()) {
            throw new RenamingRefused(
                    "'" + typed + "' has no hash; write '" + typed + "@" + FreshIds.hash(typed) + "', for example");
        }
        if (!to.isWellFormed()) {
            throw new RenamingRefused("the hash of '" + to + "' is not six hexadecimal digits in lower case");
        }
        return to;
    }

    private void refuseTaken(IssueId to) {
        boolean sameNumber = to.hasSameNumber(id);
        workspace.index().declarations(to).stream()
                .filter(other ->
                        sameNumber ? other.id().equals(to) : !other.id().equals(id))
                .findFirst()
                .ifPresent(other -> {
                    throw new RenamingRefused(taken(to) + " by '" + other.id() + "' in '" + path(other.uri()) + "'");
                });
        committed()
                .filter(other -> !sameNumber && other.hasSameNumber(to) && !other.equals(to))
                .findFirst()
                .ifPresent(other -> {
                    throw new RenamingRefused(taken(to) + " by '" + other + "' in the last commit");
                });
    }

    private static String taken(IssueId to) {
        return "the number of '" + to + "' is taken";
    }

    private Stream<IssueId> committed() {
        return workspace.folders().stream()
                .flatMap(folder -> folder.head().ids().stream())
                .flatMap(text -> IssueId.parse(text).stream());
    }

    private String path(String uri) {
        return workspace.file(uri).map(file -> file.path()).orElse(uri);
    }
}
