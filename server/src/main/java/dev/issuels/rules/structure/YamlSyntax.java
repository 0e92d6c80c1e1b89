package dev.issuels.rules.structure;

import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.WrappedFrontMatter;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Fix;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Subject;
import dev.issuels.rules.SyntaxRule;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A front matter that is no YAML. */
final class YamlSyntax implements SyntaxRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "yaml-syntax",
            Severity.ERROR,
            "A front matter that is not valid YAML.",
            "Other tools drop the whole front matter at the first mistake."
                    + " What could still be read is checked by the other rules.",
            Example.fields("title: \"Cart loses its items"),
            Example.fields("title: \"Cart loses its items\""));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public SyntaxProblem.Kind kind() {
        return SyntaxProblem.Kind.YAML_SYNTAX;
    }

    @Override
    public String message(SyntaxProblem problem) {
        return problem.detail();
    }

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        Optional<Fix> unwrapping = unwrapping(subject, finding);
        if (unwrapping.isPresent()) {
            return List.of(unwrapping.get().asPreferred());
        }
        return subject.file().content().issueAt(finding.span().start()).stream()
                .map(placed -> BrokenEntry.at(placed, finding.span().start()))
                .flatMap(entry -> guesses(entry, subject.file().uri()))
                .toList();
    }

    /** The front matter by itself that a delimiter in something else opens. */
    private static Optional<Fix> unwrapping(Subject subject, Finding finding) {
        SourceText text = subject.file().text();
        int line = text.lineOf(finding.span().start());
        return WrappedFrontMatter.at(text, line).map(wrapped -> {
            Span whole = new Span(text.lineStart(line), text.lineEnd(wrapped.behind() - 1));
            Edit edit = new Edit(whole, String.join("\n", wrapped.lines()));
            return Fix.of("Write it as a front matter", subject.file().uri(), edit);
        });
    }

    private static Stream<Fix> guesses(BrokenEntry entry, String uri) {
        List<Fix> guesses = new ArrayList<>();
        together("Indent with blanks", uri, entry.withoutTabs()).ifPresent(guesses::add);
        MisplacedBreak lineBreak = new MisplacedBreak(entry.text(), entry.broken());
        together("Write each key on a line of its own", uri, lineBreak.apart()).ifPresent(guesses::add);
        together("Indent the text", uri, lineBreak.indented()).ifPresent(guesses::add);
        entry.withKey().ifPresent(edit -> guesses.add(Fix.of("Write the line as 'key: value'", uri, edit)));
        MisplacedDash dash = new MisplacedDash(entry);
        dash.inserted().ifPresent(edit -> guesses.add(Fix.of("Write the line as an item", uri, edit)));
        together("Write the items alike", uri, dash.alike()).ifPresent(guesses::add);
        dash.removed().ifPresent(edit -> guesses.add(Fix.of("Remove the dash before the value", uri, edit)));
        entry.withBlank().ifPresent(edit -> guesses.add(Fix.of("Insert a blank behind the colon", uri, edit)));
        BrokenValues values = new BrokenValues(entry);
        together("Remove the mark behind the value", uri, values.withoutMarks()).ifPresent(guesses::add);
        values.withQuoteClosed().forEach(edit -> guesses.add(Fix.of("Close the quote", uri, edit)));
        values.withBracketClosed().ifPresent(edit -> guesses.add(Fix.of("Close the bracket", uri, edit)));
        values.withItemsQuoted().ifPresent(edit -> guesses.add(Fix.of("Put the items in quotes", uri, edit)));
        values.withQuotes().forEach(edit -> guesses.add(Fix.of("Put the value in quotes", uri, edit)));
        return guesses.stream().map(fix -> fix.asPreferred().asSafe());
    }

    /** One fix that makes all the edits, if there are any. */
    private static Optional<Fix> together(String title, String uri, List<Edit> edits) {
        return edits.isEmpty() ? Optional.empty() : Optional.of(Fix.of(title, uri, edits.toArray(Edit[]::new)));
    }
}
