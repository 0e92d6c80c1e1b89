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
import java.util.List;
import java.util.stream.Stream;

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
        return ConflictSides.around(subject.file(), finding.span()).stream()
                .flatMap(sides -> Stream.of(
                        fix("Keep our side", subject, sides.keeping(true, false)),
                        fix("Keep their side", subject, sides.keeping(false, true)),
                        fix("Keep both sides", subject, sides.keeping(true, true))))
                .toList();
    }

    private static Fix fix(String title, Subject subject, List<Edit> edits) {
        return Fix.of(title, subject.file().uri(), edits.toArray(Edit[]::new));
    }
}
