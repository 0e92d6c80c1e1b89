package dev.issuels.cli.tracker;

import dev.issuels.cli.input.FolderReading;
import dev.issuels.cli.input.NamedPath;
import dev.issuels.cli.input.Surroundings;
import dev.issuels.cli.input.UnusableInput;
import dev.issuels.cli.output.Reply;
import dev.issuels.disk.FileUris;
import dev.issuels.disk.FileWrite;
import dev.issuels.issue.IssueId;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.repair.moving.Destinations;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import dev.issuels.text.Words;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import dev.issuels.workspace.listing.ListedIssue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The workspace that a command about single issues works in.
 *
 * @param root the workspace folder
 * @param base what printed paths are relative to
 */
record IssueFolder(Path root, Path base, Workspace workspace, LocalDate today) {

    /** The workspace that a folder is, or lies in. */
    static IssueFolder of(Surroundings surroundings, String name) {
        Path root = NamedPath.of(surroundings.folder(), name).workspace();
        return new IssueFolder(
                root, surroundings.folder(), FolderReading.of(root).workspace(), surroundings.today());
    }

    /** The same folder, in which new issues get no id that another branch has. */
    IssueFolder withBranches() {
        return new IssueFolder(root, base, FolderReading.withBranches(workspace, root), today);
    }

    /** The one issue that an id means, whole or short. */
    ListedIssue issue(String written) {
        IssueId id = IssueId.parse(written)
                .orElseThrow(() -> new UnusableInput("'" + written + "' is no id, as BUG-001 or BUG-001@a1b2c3 is"));
        List<ListedIssue> meant = ListedIssue.meant(workspace, id);
        if (meant.isEmpty()) {
            String near = Words.didYouMean(id.shortForm(), workspace.index().shortForms());
            throw new UnusableInput("no issue '" + written + "'" + near);
        }
        if (meant.size() > 1) {
            String places = meant.stream()
                    .map(listed -> "'" + listed.id() + "' in " + place(listed))
                    .collect(Collectors.joining(", "));
            throw new UnusableInput("'" + written + "' is the id of several issues: " + places);
        }
        return meant.get(0);
    }

    /** The issue as rules and whole-issue changes see it. */
    IssueSubject subject(ListedIssue listed) {
        return IssueSubject.of(workspace, listed.file(), listed.placed(), today);
    }

    /** The files that issues can be written to. */
    Destinations destinations() {
        String uri = FileUris.ofFolder(root);
        Folder folder = workspace.folderOf(uri).orElseThrow(() -> new UnusableInput("cannot read '" + root + "'"));
        return Destinations.in(workspace, folder);
    }

    /** Where an issue stands, with a line that starts at one. */
    String place(ListedIssue listed) {
        return path(listed.file().uri()) + ":" + (listed.line() + 1);
    }

    /**
     * Makes the edits of a fix in the files: in none of them if one cannot be written, as far as that can be told before.
     *
     * @param home the file that is written last, so that what moves elsewhere is there before it goes here
     * @return the same folder with the fix made
     */
    IssueFolder made(Fix fix, String home) {
        write(fix, home);
        Workspace result = workspace;
        for (String uri : fix.edits().keySet()) {
            String text = fix.editsOf(uri).appliedTo(text(uri));
            result = result.withMade(uri, result.parse(text), 0);
        }
        return new IssueFolder(root, base, result, today);
    }

    private void write(Fix fix, String home) {
        List<String> uris = fix.edits().keySet().stream()
                .sorted(Comparator.comparing((String uri) -> uri.equals(home)).thenComparing(uri -> uri))
                .toList();
        uris.stream()
                .filter(uri -> workspace.anyFile(uri).isPresent())
                .forEach(uri -> demand(FileWrite.tried(root, file(uri), text(uri)), uri));
        uris.forEach(uri -> demand(written(uri, fix.editsOf(uri)), uri));
    }

    private FileWrite.Outcome written(String uri, Edits edits) {
        String before = text(uri);
        String after = edits.appliedTo(before);
        return workspace.anyFile(uri).isPresent()
                ? FileWrite.replace(root, file(uri), before, after)
                : FileWrite.create(root, file(uri), after);
    }

    private void demand(FileWrite.Outcome outcome, String uri) {
        outcome.complaint("'" + path(uri) + "'").ifPresent(complaint -> {
            throw new UnusableInput(complaint);
        });
    }

    private static Path file(String uri) {
        return FileUris.path(uri).orElseThrow(() -> new UnusableInput("no file: '" + uri + "'"));
    }

    private String text(String uri) {
        return workspace
                .anyFile(uri)
                .map(WorkspaceFile::text)
                .map(SourceText::text)
                .orElse("");
    }

    private String path(String uri) {
        return FileUris.path(uri).map(path -> Reply.path(base, path)).orElse(uri);
    }
}
