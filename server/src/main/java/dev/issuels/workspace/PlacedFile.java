package dev.issuels.workspace;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.Schema;
import dev.issuels.text.SourceText;
import java.util.OptionalInt;

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

    static PlacedFile of(String uri, String folder, IssueFile content, OptionalInt version, Schema schema) {
        String path = uri.substring(folder.length());
        FileRole role = FileRole.of(UriText.decoded(path), schema);
        Facts facts = isIssueFile(role, content) ? Facts.of(uri, role, content) : Facts.NONE;
        return new PlacedFile(uri, folder, UriText.decoded(path), role, content, facts, version);
    }

    /** Whether the file holds issues by its place or by its text; any other Markdown is none of our business. */
    public boolean isIssueFile() {
        return isIssueFile(role, content);
    }

    @Override
    public SourceText text() {
        return content.text();
    }

    private static boolean isIssueFile(FileRole role, IssueFile content) {
        return role.home() || content.showsIssues();
    }
}
