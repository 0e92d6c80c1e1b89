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

/** A marker of a merge conflict. */
final class MergeConflict implements SyntaxRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "merge-conflict",
            Severity.ERROR,
            "A marker that git left behind in a merge conflict.",
            "Nothing can be said of an issue that has two texts,"
                    + " so no other rule looks at it until the conflict is resolved.",
            Example.fields("""
                    <<<<<<< HEAD
                    status: proposed
                    =======
                    status: in-progress
                    >>>>>>> topic
                    """),
            Example.fields("status: in-progress"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public SyntaxProblem.Kind kind() {
        return SyntaxProblem.Kind.MERGE_CONFLICT;
    }

    @Override
    public String message(SyntaxProblem problem) {
        return "merge conflict is not resolved";
    }

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        return ConflictSides.around(subject.file(), finding.span())
                .map(sides -> List.of(
                        fix("Keep our side", subject, sides.keeping(true, false)),
                        fix("Keep their side", subject, sides.keeping(false, true)),
                        fix("Keep both sides", subject, sides.keeping(true, true))))
                .orElseGet(() -> withoutMiddle(subject, finding));
    }

    /** Without the line of a middle marker whose others are gone: it parts no sides any more. */
    private static List<Fix> withoutMiddle(Subject subject, Finding finding) {
        SourceText text = subject.file().text();
        if (text.text().charAt(finding.span().start()) != '=') {
            return List.of();
        }
        int line = text.lineOf(finding.span().start());
        Edit removal = new Edit(new Span(text.lineStart(line), text.lineStart(line + 1)), "");
        return List.of(fix("Remove the marker", subject, List.of(removal)));
    }

    private static Fix fix(String title, Subject subject, List<Edit> edits) {
        return Fix.of(title, subject.file().uri(), edits.toArray(Edit[]::new));
    }
}
