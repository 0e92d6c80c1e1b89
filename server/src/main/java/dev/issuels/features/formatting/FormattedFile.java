package dev.issuels.features.formatting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.issuels.issue.Field;
import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema;
import dev.issuels.rules.repair.KeyOrder;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * An issue file whose front matters are to be written in the style of the file.
 *
 * <p>The result is read before anybody sees it: an issue that would then say anything else than before stays as it is.
 */
final class FormattedFile {

    /** How often issues are left out that would say something else, before all stay as they are. */
    private static final int MOST_TRIALS = 3;

    private final IssueFile file;
    private final Schema schema;

    FormattedFile(IssueFile file, Schema schema) {
        this.file = file;
        this.schema = schema;
    }

    /** The edits of the issues that are wanted, as far as they change nothing but how something is written. */
    List<Edit> edits(Predicate<PlacedIssue> wanted) {
        List<List<Edit>> all = proposals(wanted);
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            Edits edits = Edits.of(all.stream().flatMap(List::stream).toList());
            Optional<Set<Integer>> changed = edits.inOrder().isEmpty() ? Optional.empty() : changedBy(edits);
            if (changed.isEmpty()) {
                return List.of();
            }
            if (changed.get().isEmpty()) {
                return edits.inOrder();
            }
            changed.get().forEach(at -> all.set(at, List.of()));
        }
        return List.of();
    }

    private List<List<Edit>> proposals(Predicate<PlacedIssue> wanted) {
        List<List<FieldText>> fields = file.issues().stream().map(FieldText::of).toList();
        FileStyle style = FileStyle.of(fields.stream().flatMap(List::stream).toList(), schema);
        List<List<Edit>> proposals = new ArrayList<>();
        for (int at = 0; at < fields.size(); at++) {
            PlacedIssue placed = file.issues().get(at);
            proposals.add(wanted.test(placed) ? proposal(placed, fields.get(at), style) : List.of());
        }
        return proposals;
    }

    private List<Edit> proposal(PlacedIssue placed, List<FieldText> fields, FileStyle style) {
        Edits along = Edits.of(fields.stream()
                .flatMap(field -> FieldFormat.edits(field, style).stream())
                .toList());
        return KeyOrder.sorting(placed, schema, along).inOrder();
    }

    /** Which issues would say something else after the edits; empty when the file would hold other issues. */
    private Optional<Set<Integer>> changedBy(Edits edits) {
        String text = edits.appliedTo(file.text().text());
        IssueFile after = IssueFile.parse(SourceText.of(text), schema);
        boolean sameParts = after.issues().size() == file.issues().size()
                && after.preamble().equals(file.preamble());
        if (!sameParts) {
            return Optional.empty();
        }
        Set<Integer> changed = new HashSet<>();
        IntStream.range(0, file.issues().size())
                .filter(at -> !content(after.issues().get(at))
                        .equals(content(file.issues().get(at))))
                .forEach(changed::add);
        return Optional.of(changed);
    }

    /** What an issue says, however its front matter is written. */
    private static List<Object> content(PlacedIssue placed) {
        Issue issue = placed.issue();
        Span body = new Span(issue.body().span().start(), issue.length());
        return List.of(
                said(issue.frontMatter().fields()),
                placed.slice(body),
                issue.problems().stream().map(SyntaxProblem::kind).sorted().toList(),
                issue.conflicted());
    }

    private static Map<String, List<Object>> said(List<Field> fields) {
        return fields.stream().collect(groupingBy(Field::key, mapping(field -> said(field.value()), toList())));
    }

    private static Object said(Value value) {
        if (value instanceof Value.Scalar scalar) {
            return scalar.text();
        } else if (value instanceof Value.Sequence list) {
            return list.items().stream().map(FormattedFile::said).toList();
        } else if (value instanceof Value.Mapping mapping) {
            return said(mapping.fields());
        }
        return Optional.empty();
    }
}
