package dev.issuels.features.symbols;

import dev.issuels.issue.Field;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Schema;
import dev.issuels.issue.Schema.Kind;
import dev.issuels.issue.Value;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The places where a tag or an area stands in a front matter of one project, written just so.
 *
 * @param keys the keys whose values count
 */
public record ValueOccurrences(Workspace workspace, String project, List<String> keys, String text)
        implements Occurrences {

    /** Those of a tag that a file names. */
    public static ValueOccurrences ofTag(Workspace workspace, PlacedFile from, String tag) {
        return of(workspace, from, key -> key.kind() == Kind.TAGS, tag);
    }

    /** Those of an area that a file names. */
    public static ValueOccurrences ofArea(Workspace workspace, PlacedFile from, String area) {
        return of(workspace, from, key -> key.name().equals(Schema.AREA), area);
    }

    private static ValueOccurrences of(Workspace workspace, PlacedFile from, Predicate<Schema.Key> which, String text) {
        List<String> keys = workspace.schema().keys().stream()
                .filter(which)
                .map(Schema.Key::name)
                .toList();
        return new ValueOccurrences(workspace, from.project(), keys, text);
    }

    /** A value at its place. */
    public record Placed(PlacedFile file, PlacedIssue issue, Field field, Value.Scalar value) {}

    @Override
    public Stream<PlacedFile> files() {
        return workspace.issueFiles().filter(file -> file.project().equals(project));
    }

    @Override
    public Stream<Occurrence> in(PlacedFile file) {
        return values(file).stream()
                .map(found ->
                        new Occurrence(file, found.issue().inFile(found.value().content()), false));
    }

    /** The values themselves. */
    public List<Placed> values(PlacedFile file) {
        List<Placed> found = new ArrayList<>();
        // Loops: there are ten fields in each of ten thousand issues.
        for (PlacedIssue placed : file.content().issues()) {
            for (Field field : placed.issue().frontMatter().fields()) {
                if (keys.contains(field.key())) {
                    field.scalars().stream()
                            .filter(scalar -> scalar.text().equals(text))
                            .forEach(scalar -> found.add(new Placed(file, placed, field, scalar)));
                }
            }
        }
        return found;
    }
}
