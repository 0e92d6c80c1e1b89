package dev.issuels.rules.structure;

import dev.issuels.issue.SyntaxProblem;
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
import java.util.List;

/** A front matter that no delimiter directly above opens. */
final class FrontMatterUnopened implements SyntaxRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "front-matter-unopened",
            Severity.WARNING,
            "A front matter whose first key has no `---` directly above it.",
            "Blank lines between the delimiter and the first key are easily taken for the end of the issue before."
                    + " Other tools then see no front matter at all.",
            Example.replacing("---\nid:", "---\n\nid:"),
            Example.replacing("---\nid:", "---\nid:"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public SyntaxProblem.Kind kind() {
        return SyntaxProblem.Kind.FRONT_MATTER_UNOPENED;
    }

    @Override
    public String message(SyntaxProblem problem) {
        return "no '---' directly above the first key";
    }

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        String uri = subject.file().uri();
        SourceText text = subject.file().text();
        int key = text.lineOf(finding.span().start());
        Edit delimiter = Edit.insertion(startOfText(text, key), "---\n");
        Fix above = Fix.of("Insert '---' above the first key", uri, delimiter).asSafe();
        int opening = key - 1;
        while (opening >= 0 && text.line(opening).isBlank()) {
            opening--;
        }
        boolean opened = opening >= 0 && opening < key - 1 && text.line(opening).startsWith("---");
        if (!opened) {
            return List.of(above.asPreferred());
        }
        Edit blanks = new Edit(new Span(text.lineStart(opening + 1), text.lineStart(key)), "");
        return List.of(
                Fix.of("Remove the blank lines", uri, blanks).asPreferred().asSafe(), above);
    }

    private static int startOfText(SourceText text, int line) {
        int start = text.lineStart(line);
        return text.line(line).startsWith("\uFEFF") ? start + 1 : start;
    }
}
