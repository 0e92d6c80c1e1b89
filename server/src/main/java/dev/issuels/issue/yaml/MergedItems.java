package dev.issuels.issue.yaml;

import dev.issuels.issue.Field;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Bullet;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Items of a list that are indented deeper than the item above them: good YAML, which reads them all as one text with dashes
 * in it (YAML 1.2.2, section 7.3.3).
 */
final class MergedItems {

    private static final String MESSAGE =
            "an item that is indented deeper than the one above it, so that YAML reads both as one text";

    private MergedItems() {}

    static boolean areIn(List<Field> fields, String yaml, int origin) {
        // Nearly all lists are as they should be, and this is asked of every front matter.
        List<Value.Scalar> folded = folded(fields);
        return !folded.isEmpty() && problem(folded, SourceText.of(yaml), origin).isPresent();
    }

    /**
     * The problem of the first such item.
     *
     * @param origin what the spans of the fields count from
     */
    static Optional<SyntaxProblem> problemIn(List<Field> fields, SourceText yaml, int origin) {
        return problem(folded(fields), yaml, origin);
    }

    /** The items of lists that go over several lines. */
    private static List<Value.Scalar> folded(List<Field> fields) {
        List<Value.Scalar> folded = new ArrayList<>();
        for (Field field : fields) {
            if (field.value() instanceof Value.Sequence list
                    && !list.flow()
                    && Schema.builtIn().isList(field.key())) {
                for (Value item : list.items()) {
                    if (item instanceof Value.Scalar scalar
                            && scalar.style() == Value.Style.PLAIN
                            && !scalar.isVerbatim()) {
                        folded.add(scalar);
                    }
                }
            }
        }
        return folded;
    }

    private static Optional<SyntaxProblem> problem(List<Value.Scalar> folded, SourceText yaml, int origin) {
        return folded.stream()
                .flatMap(item -> merged(yaml, item.span().shifted(-origin)).stream())
                .findFirst()
                .map(span -> new SyntaxProblem(
                        SyntaxProblem.Kind.YAML_SYNTAX, span.shifted(origin), MESSAGE, Optional.empty()));
    }

    private static Optional<Span> merged(SourceText yaml, Span item) {
        return IntStream.rangeClosed(yaml.lineOf(item.start()) + 1, yaml.lineOf(item.end()))
                .filter(line -> Bullet.end(yaml.line(line)).isPresent())
                .mapToObj(line -> {
                    int indent = yaml.line(line).length()
                            - yaml.line(line).stripLeading().length();
                    return new Span(yaml.lineStart(line) + indent, yaml.lineEnd(line));
                })
                .findFirst();
    }
}
