package dev.issuels.rules.structure;

import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.schema.Schema.Need;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Fix;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Subject;
import dev.issuels.rules.SyntaxRule;
import dev.issuels.rules.repair.KeyDefaults;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A body without a front matter. */
final class MissingFrontMatter implements SyntaxRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "missing-front-matter",
            Severity.ERROR,
            "A body that follows a separator without a front matter.",
            "Without a front matter it has no id, so it is no issue: no tool lists it, and nobody can refer to it.",
            Example.file(Example.ISSUE + "\n---\n\n### Problem\nCoupons stay after the order.\n"),
            Example.file(Example.ISSUE));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public SyntaxProblem.Kind kind() {
        return SyntaxProblem.Kind.MISSING_FRONT_MATTER;
    }

    @Override
    public String message(SyntaxProblem problem) {
        return "body has no front matter";
    }

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        SourceText text = subject.file().text();
        int below = text.lineStart(text.lineOf(finding.span().start()) + 1);
        KeyDefaults defaults = new KeyDefaults(subject, key -> Optional.empty(), new Span(below, end(subject, below)));
        String fields = subject.schema().keys().stream()
                .filter(key -> key.need() == Need.REQUIRED)
                .flatMap(key -> defaults.yaml(key).stream().map(yaml -> key.name() + ": " + yaml + "\n"))
                .collect(Collectors.joining());
        String uri = subject.file().uri();
        return List.of(Fix.of("Insert a front matter", uri, Edit.insertion(below, fields + "---\n"))
                .asPreferred());
    }

    /** Where the body ends at the latest: with the part of the file that it stands in. */
    private static int end(Subject subject, int offset) {
        return subject.file()
                .content()
                .issueAt(offset)
                .map(placed -> placed.span().end())
                .orElseGet(() -> subject.file().content().preamble().length());
    }
}
