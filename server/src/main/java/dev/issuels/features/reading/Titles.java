package dev.issuels.features.reading;

import dev.issuels.features.symbols.FiledIssue;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.schema.Keys;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Projects;
import dev.issuels.workspace.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The titles of issues by the ids that mean them, each found once. */
final class Titles {

    private static final int LONGEST = 60;

    private final Workspace workspace;
    private final PlacedFile from;
    private final Map<IssueId, Optional<String>> known = new HashMap<>();

    /** The titles of what a file names. */
    Titles(Workspace workspace, PlacedFile from) {
        this.workspace = workspace;
        this.from = from;
    }

    /**
     * The title of the one issue that an id means, on one line and not too long; also if nothing but a log tells it. Empty
     * where there is none, or several may be meant.
     */
    Optional<String> of(IssueId id) {
        return known.computeIfAbsent(id, this::find);
    }

    /** The one issue that an id means. */
    Optional<FiledIssue> issue(IssueId id) {
        List<FiledIssue> issues = FiledIssue.of(workspace, from, id).limit(2).toList();
        return issues.size() == 1 ? Optional.of(issues.get(0)) : Optional.empty();
    }

    private Optional<String> find(IssueId id) {
        return issue(id)
                .flatMap(issue -> issue.placed().issue().text(Keys.TITLE))
                .or(() -> logged(id))
                .map(title -> title.strip().replaceAll("\\s+", " "))
                .filter(title -> !title.isEmpty())
                .map(Titles::shortened);
    }

    private Optional<String> logged(IssueId id) {
        List<Declaration> declarations = new Projects(workspace).meant(from, id);
        if (declarations.stream().anyMatch(declaration -> !declaration.logged())) {
            return Optional.empty();
        }
        return declarations.stream()
                .map(Declaration::uri)
                .distinct()
                .flatMap(uri -> workspace.file(uri).stream())
                .flatMap(file -> file.logging(id))
                .map(LogEntry::title)
                .filter(title -> !title.isBlank())
                .findFirst();
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }
}
