package dev.issuels.features.renaming;

import dev.issuels.issue.IssueId;
import dev.issuels.rules.repair.FreshIds;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Projects;
import dev.issuels.workspace.Workspace;
import java.util.Optional;

/**
 * The id that the user types for an issue in place of another.
 *
 * @param home a file of the project in which the new one must be free
 * @param old the id that the issue has
 */
record NewId(Workspace workspace, PlacedFile home, IssueId old) {

    /** The id that is typed, with the issue's own hash where none is. Refused if it is none, or another issue's. */
    IssueId read(String typed) {
        IssueId read = IssueId.parse(typed)
                .orElseThrow(() -> new RenamingRefused("'" + typed + "' is no id; write PREFIX-NUMBER@HASH, such as '"
                        + new FreshIds(workspace).next(old.prefix(), typed) + "'"));
        IssueId to = read.isWhole() ? read : new IssueId(read.prefix(), read.number(), old.hash());
        if (!to.isWhole()) {
            throw new RenamingRefused(
                    "'" + typed + "' has no hash; write '" + typed + "@" + FreshIds.hash(typed) + "', for example");
        }
        if (!to.isWellFormed()) {
            throw new RenamingRefused("the hash of '" + to + "' is not six hexadecimal digits in lower case");
        }
        takenBy(to).ifPresent(other -> {
            throw new RenamingRefused("the number of '" + to + "' is taken by " + other);
        });
        return to;
    }

    private Optional<String> takenBy(IssueId to) {
        return declared(to).or(() -> committed(to));
    }

    private Optional<String> declared(IssueId to) {
        return workspace.index().declarations(to).stream()
                .filter(other -> !other.id().equals(old) && new Projects(workspace).holds(home.project(), other.uri()))
                // Who has the number already may share it, as long as the hashes differ.
                .filter(other -> !to.hasSameNumber(old) || other.id().equals(to))
                .findFirst()
                .map(other -> "'" + other.id() + "' in '"
                        + workspace.file(other.uri()).map(PlacedFile::path).orElse(other.uri()) + "'");
    }

    /** The same issue may get back what it had; another one of that number may be on its way. */
    private Optional<String> committed(IssueId to) {
        return workspace.folderOf(home.uri()).stream()
                .flatMap(folder -> folder.head().ids().stream())
                .flatMap(id -> IssueId.parse(id).stream())
                .filter(other -> other.hasSameNumber(to) && !other.hasSameNumber(old) && !other.equals(to))
                .findFirst()
                .map(other -> "'" + other + "' in the last commit");
    }
}
