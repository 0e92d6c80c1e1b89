package dev.issuels.workspace.listing;

import dev.issuels.issue.Field;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An issue of a workspace with the file that it stands in. */
public record ListedIssue(PlacedFile file, PlacedIssue placed, Schema schema) {

    /** All issues of all issue files, by the paths of the files and then in the order of the text. */
    public static Stream<ListedIssue> all(Workspace workspace) {
        return workspace
                .issueFiles()
                .sorted(Comparator.comparing(PlacedFile::path).thenComparing(PlacedFile::uri))
                .flatMap(file -> file.content().issues().stream()
                        .map(placed -> new ListedIssue(file, placed, workspace.schema())));
    }

    /** Those that an id may mean, whole or short, open ones first. */
    public static List<ListedIssue> meant(Workspace workspace, IssueId id) {
        return all(workspace)
                .filter(listed -> listed.placed.issue().id().filter(id::means).isPresent())
                .sorted(Comparator.comparing(ListedIssue::isClosed))
                .toList();
    }

    /** The id as it is written; nothing for an issue without one. */
    public String id() {
        return text(Keys.ID);
    }

    public String title() {
        return text(Keys.TITLE);
    }

    /** The area of the code base. */
    public String area() {
        return text(Keys.AREA);
    }

    /** The status by its own name where it is written as an alias; as it is written where it is none. */
    public String status() {
        String written = text(Keys.STATUS);
        return choice().map(Choice::value).orElse(written);
    }

    /** The priority, in the same way. */
    public String priority() {
        String written = text(Keys.PRIORITY);
        return schema.choiceMeant(Keys.PRIORITY, written).map(Choice::value).orElse(written);
    }

    public List<String> tags() {
        return placed.issue().field(Keys.TAGS).map(Field::scalars).orElse(List.of()).stream()
                .map(Value.Scalar::text)
                .toList();
    }

    public boolean isClosed() {
        return file.isClosed(placed, schema);
    }

    /** What the status means; empty for one that is none. */
    Optional<Choice> choice() {
        return schema.status(text(Keys.STATUS));
    }

    /** The zero-based line in which the issue's front matter begins. */
    public int line() {
        return placed.text()
                .lineOf(placed.inFile(placed.issue().frontMatter().head()).start());
    }

    private String text(String key) {
        return placed.issue().text(key).orElse("");
    }
}
