package dev.issuels.features.symbols;

import dev.issuels.issue.Field;
import dev.issuels.issue.Issue;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Keys;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The places where a tag or an area stands in a front matter of one project, written just so.
 *
 * @param what whether it is a tag or an area
 */
public record ValueOccurrences(Workspace workspace, String project, What what, String text) implements Occurrences {

    /** What a value is. */
    public enum What {
        TAG,
        AREA;

        private List<Value.Scalar> of(Issue issue) {
            return this == TAG
                    ? issue.frontMatter().tags()
                    : issue.field(Keys.AREA).map(Field::scalars).orElse(List.of());
        }
    }

    /** Those of a value that stands in a file. */
    public static ValueOccurrences of(Workspace workspace, PlacedFile from, What what, String text) {
        return new ValueOccurrences(workspace, from.project(), what, text);
    }

    /** A value at its place. */
    public record Placed(FiledIssue issue, Value.Scalar value) {

        /** The field that the value stands in. */
        public Field field() {
            return issue.placed().issue().frontMatter().fields().stream()
                    .filter(field -> field.value().span().covers(value.span()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public Stream<PlacedFile> files() {
        return workspace.issueFiles().filter(file -> file.project().equals(project));
    }

    @Override
    public Stream<Occurrence> in(PlacedFile file) {
        return values(file).stream()
                .map(found -> new Occurrence(
                        file, found.issue().placed().inFile(found.value().content()), false));
    }

    /** The issues of a file that have the value, each once. */
    Stream<PlacedIssue> issues(PlacedFile file) {
        return file.content().issues().stream()
                .filter(placed -> what.of(placed.issue()).stream()
                        .anyMatch(scalar -> scalar.text().equals(text)));
    }

    /** The values themselves. */
    public List<Placed> values(PlacedFile file) {
        List<Placed> found = new ArrayList<>();
        // Loops, since there may be ten thousand issues to go through.
        for (PlacedIssue placed : file.content().issues()) {
            for (Value.Scalar scalar : what.of(placed.issue())) {
                if (scalar.text().equals(text)) {
                    found.add(new Placed(new FiledIssue(file, placed), scalar));
                }
            }
        }
        return found;
    }
}
