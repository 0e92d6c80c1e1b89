package dev.issuels.workspace;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Trait;
import dev.issuels.text.SourceText;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * An issue file at its place in the workspace.
 *
 * @param folder the URI of the workspace folder it lies in; empty for a file outside of all
 * @param path relative to that folder, with slashes; outside of all folders the whole URI
 * @param facts what other files may want to know of it
 */
public record PlacedFile(
        String uri, String folder, String path, FileRole role, IssueFile content, Facts facts, OptionalInt version)
        implements WorkspaceFile {

    /** A file at its place; what it shares with its earlier content is not read anew. */
    static PlacedFile of(
            String uri,
            String folder,
            IssueFile content,
            OptionalInt version,
            Schema schema,
            Optional<PlacedFile> before) {
        String path = UriText.decoded(uri.substring(folder.length()));
        FileRole role = FileRole.of(path, schema);
        Facts facts = Facts.NONE;
        if (isIssueFile(uri, role, content)) {
            String project = project(folder, path);
            Optional<PlacedFile> similar = before.filter(file -> file.role.equals(role) && file.isIssueFile())
                    .filter(file -> file.project().equals(project));
            facts = similar.map(PlacedFile::facts)
                    .orElseGet(() -> Facts.none(project))
                    .with(new FactsReader(role, schema), similar.map(PlacedFile::content), content);
        }
        return new PlacedFile(uri, folder, path, role, content, facts, version);
    }

    /** The file at its place, as if nothing stood in it and nobody had it open. */
    public PlacedFile withoutContent() {
        return new PlacedFile(uri, folder, path, role, IssueFile.EMPTY, Facts.NONE, OptionalInt.empty());
    }

    /** The path without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What the file is a part of: the folder that its issue folder lies in, or its workspace folder. */
    public String project() {
        return project(folder, path);
    }

    private static String project(String folder, String path) {
        return folder + FileRole.base(path);
    }

    /** The open issues that have that title, in whatever case. */
    public Stream<PlacedIssue> titled(String title) {
        return facts.titled(title).stream().map(content.issues()::get);
    }

    /** The issues that somebody works on. */
    public Stream<PlacedIssue> active() {
        return facts.active().mapToObj(content.issues()::get);
    }

    /** The issues that have an id of that prefix and number. */
    public Stream<PlacedIssue> declaring(IssueId id) {
        return facts.declaring(id).stream().map(content.issues()::get);
    }

    /** Whether an issue of the file is over, by the file or by its status. */
    public boolean isClosed(PlacedIssue placed, Schema schema) {
        return role.history()
                || placed.issue()
                        .text(Keys.STATUS)
                        .flatMap(schema::status)
                        .filter(status -> status.is(Trait.CLOSED))
                        .isPresent();
    }

    /** Whether the file holds issues by its place or by its text; any other Markdown is none of our business. */
    public boolean isIssueFile() {
        return isIssueFile(uri, role, content);
    }

    /**
     * The entries of the file's log that stand for an id of that prefix and number, alone or in a range; the spans count
     * from the file's start.
     */
    public Stream<LogEntry> logging(IssueId id) {
        return facts.logs(id) ? content.log().filter(entry -> entry.tellsOf(id)) : Stream.empty();
    }

    @Override
    public SourceText text() {
        return content.text();
    }

    private static boolean isIssueFile(String uri, FileRole role, IssueFile content) {
        return role.home() || (content.showsIssues() && !SettingsFile.isAt(uri));
    }
}
