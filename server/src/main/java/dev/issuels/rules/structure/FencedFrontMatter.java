package dev.issuels.rules.structure;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Fix;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Subject;
import dev.issuels.rules.SyntaxRule;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A front matter inside a code fence. */
final class FencedFrontMatter implements SyntaxRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "fenced-front-matter",
            Severity.INFO,
            "A front matter inside a code fence.",
            "To Markdown it is a piece of code, and to other tools no issue.",
            Example.file("## BUG-001@a1b2c3\n\n```yaml\n"
                    + Example.ISSUE.substring(4).replace("---", "```")),
            Example.file(Example.ISSUE));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public SyntaxProblem.Kind kind() {
        return SyntaxProblem.Kind.FENCED_FRONT_MATTER;
    }

    @Override
    public String message(SyntaxProblem problem) {
        return "front matter stands in a code fence";
    }

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        return subject.file().content().issueAt(finding.span().start()).stream()
                .flatMap(placed -> unwrapping(placed, subject.file().uri()).stream())
                .toList();
    }

    private static Optional<Fix> unwrapping(PlacedIssue placed, String uri) {
        Optional<Span> opening = placed.issue().frontMatter().opening();
        Optional<Span> closing = placed.issue().frontMatter().closing();
        if (opening.isEmpty() || closing.isEmpty()) {
            return Optional.empty();
        }
        Span heading = new Span(placed.start(), placed.inFile(opening.get()).start());
        List<Edit> edits = new ArrayList<>();
        if (saysNothingMore(placed, placed.text().slice(heading))) {
            edits.add(new Edit(heading, ""));
        }
        // Between the fence and the keys there may be delimiters already.
        Span block = placed.inFile(placed.issue().frontMatter().block());
        edits.add(new Edit(new Span(placed.inFile(opening.get()).start(), block.start()), "---\n"));
        edits.add(new Edit(new Span(block.end(), placed.inFile(closing.get()).end()), "\n---"));
        return Optional.of(Fix.of("Take the front matter out of the fence", uri, edits.toArray(Edit[]::new))
                .asPreferred());
    }

    /** Whether the heading above the fence is the id, which the front matter repeats. */
    private static boolean saysNothingMore(PlacedIssue placed, String heading) {
        String words = heading.replace('#', ' ').strip();
        return placed.issue().text(Keys.ID).filter(words::equals).isPresent();
    }
}
