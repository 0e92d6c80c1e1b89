package dev.issuels.issue;

import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.SectionName;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One issue: a front matter and a body.
 *
 * <p>It knows nothing of its file: all spans inside count from its own start.
 *
 * @param length in UTF-16 code units, the separator before the next issue included
 * @param conflicted whether marks of a merge conflict stand in or around it, so that nothing else can be said of it
 */
public record Issue(
        int length,
        FrontMatter frontMatter,
        Body body,
        List<SyntaxProblem> problems,
        List<Suppression> suppressions,
        boolean conflicted) {

    public Issue {
        problems = List.copyOf(problems);
        suppressions = List.copyOf(suppressions);
    }

    public Optional<Field> field(String key) {
        return frontMatter.field(key);
    }

    /** Whether the YAML of a field breaks, so that its value is a guess. */
    public boolean isBroken(Field field) {
        for (SyntaxProblem problem : problems) {
            if (problem.kind() == SyntaxProblem.Kind.YAML_SYNTAX
                    && field.span().touches(problem.span().start())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a comment that asks not to report something begins at an offset. */
    public boolean isSuppression(int offset) {
        return suppressions.stream()
                .anyMatch(suppression -> suppression.comment().start() == offset);
    }

    /** The text of a field that holds a scalar. */
    public Optional<String> text(String key) {
        return field(key).flatMap(Field::scalar).map(Value.Scalar::text);
    }

    /** The id of the front matter, if it is one but for its hash. */
    public Optional<IssueId> id() {
        return frontMatter.id();
    }

    /** The paths of the front matter, then those of the body. */
    public Stream<Reference> references() {
        return Stream.concat(frontMatter.references().stream(), body.references().stream());
    }

    /** The list items of all sections for what must be true in the end. */
    public List<Task> criteria(Schema schema) {
        List<Span> sections = sections(Role.CRITERIA, schema);
        return body.tasks().stream()
                .filter(task -> sections.stream().anyMatch(section -> section.covers(task.span())))
                .toList();
    }

    /** Where the sections for something are, whatever their level. */
    public List<Span> sections(Role role, Schema schema) {
        List<Span> sections = new ArrayList<>(1);
        for (Section section : body.sections()) {
            if (schema.section(section.title()).map(SectionName::role).equals(Optional.of(role))) {
                sections.add(section.span());
            }
        }
        return sections;
    }

    /** The mentions of the front matter, then those of the body. */
    public Stream<Mention> mentions() {
        return Stream.concat(frontMatter.mentions().stream(), body.mentions().stream());
    }
}
