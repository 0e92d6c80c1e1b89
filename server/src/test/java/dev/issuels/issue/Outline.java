package dev.issuels.issue;

import dev.issuels.issue.Value.Absent;
import dev.issuels.issue.Value.Mapping;
import dev.issuels.issue.Value.Scalar;
import dev.issuels.issue.Value.Sequence;
import dev.issuels.issue.schema.Relation;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a parsed file says, drawn as lines, every place as the text that stands there. */
final class Outline {

    private final List<String> lines = new ArrayList<>();
    private String part = "";

    private Outline() {}

    static String of(String text) {
        IssueFile file = IssueFile.parse(SourceText.of(text), Schema.builtIn());
        Outline outline = new Outline();
        outline.part = text.substring(0, file.preamble().length());
        if (!outline.part.isBlank()) {
            outline.lines.add("preamble");
        }
        outline.add(file.preamble().body());
        outline.addProblems(file.preamble().problems());
        outline.addSuppressions(file.preamble().suppressions());
        file.issues().forEach(outline::add);
        return String.join("\n", outline.lines) + "\n";
    }

    private void add(PlacedIssue placed) {
        Issue issue = placed.issue();
        part = placed.text().slice(placed.span());
        lines.add("issue" + (issue.conflicted() ? " in conflict" : ""));
        issue.frontMatter().fields().forEach(field -> {
            check(field.keySpan(), field.key());
            lines.add("  " + field.key() + " = " + draw(field.value()));
        });
        issue.frontMatter().references().forEach(this::add);
        issue.frontMatter().mentions().forEach(this::add);
        add(issue.body());
        addProblems(issue.problems());
        addSuppressions(issue.suppressions());
    }

    private void add(Body body) {
        for (Section section : body.sections()) {
            check(section.heading(), section.title());
            lines.add("  " + "#".repeat(section.level()) + " " + section.title());
        }
        for (Task task : body.tasks()) {
            lines.add("  " + "  ".repeat(task.depth()) + "task "
                    + task.box().map(this::slice).orElse("") + " " + quoted(task.span()));
        }
        body.mentions().forEach(this::add);
        body.references().forEach(this::add);
        for (LogEntry entry : body.log()) {
            String range = entry.lastOfRange().map(last -> " to " + last).orElse("");
            lines.add("  log " + entry.id() + range + " '" + entry.title() + "' at " + quoted(entry.span()));
        }
        body.code().forEach(code -> lines.add("  code " + quoted(code)));
    }

    private void add(Mention mention) {
        check(mention.span(), mention.id().toString());
        String range = mention.rangeEnd().map(last -> " to " + last).orElse("");
        String relation =
                mention.relation() == Relation.NONE ? "" : mention.relation().name() + " ";
        lines.add("  mention " + relation + mention.id() + range);
    }

    private void add(Reference reference) {
        lines.add("  path " + reference.path() + " at " + quoted(reference.span())
                + (reference.form() == Reference.Form.PATH ? "" : " " + reference.form())
                + reference
                        .lines()
                        .map(named -> " lines " + named.first() + " to " + named.last() + " at " + quoted(named.span()))
                        .orElse("")
                + reference.issue().map(issue -> " issue " + issue.id()).orElse("")
                + (reference.toBeCreated() ? " new" : ""));
    }

    private void addProblems(List<SyntaxProblem> problems) {
        for (SyntaxProblem problem : problems) {
            String detail = problem.detail().isEmpty() ? "" : " (" + problem.detail() + ")";
            lines.add("  ! " + problem.kind() + " at " + quoted(problem.span()) + detail);
        }
    }

    private void addSuppressions(List<Suppression> suppressions) {
        for (Suppression suppression : suppressions) {
            check(suppression.span(), suppression.code());
            lines.add("  ignore " + suppression.code() + " " + suppression.scope());
        }
    }

    private String draw(Value value) {
        if (value instanceof Scalar scalar) {
            String text = "'" + scalar.text() + "'";
            return slice(scalar.content()).equals(scalar.text()) ? text : text + " at " + quoted(scalar.span());
        }
        if (value instanceof Sequence sequence) {
            return sequence.items().stream().map(this::draw).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Mapping mapping) {
            return mapping.fields().stream()
                    .map(field -> field.key() + " = " + draw(field.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof Absent ? "nothing" : "?";
    }

    private void check(Span span, String expected) {
        if (!slice(span).equals(expected)) {
            lines.add("  MISPLACED: " + quoted(span) + " for " + expected);
        }
    }

    private String quoted(Span span) {
        return "'" + slice(span).replace("\r", "\\r").replace("\n", "\\n") + "'";
    }

    private String slice(Span span) {
        return part.substring(span.start(), span.end());
    }
}
