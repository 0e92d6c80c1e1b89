package dev.issuels.rules.meta;

import dev.issuels.issue.Suppression;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.Rule;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Rules;
import dev.issuels.rules.Severity;
import dev.issuels.rules.Subject;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.text.Words;
import java.util.List;
import java.util.stream.Stream;

/** A suppression that suppresses nothing; found where suppressions are applied, since only there it is known. */
public final class UnusedSuppression implements Rule {

    /** The code, for who must know that all rules have to run before this one. */
    public static final String CODE = "unused-suppression";

    private static final RuleDoc DOC = RuleDoc.of(
            CODE,
            Severity.HINT,
            "A comment that suppresses a rule which finds nothing there.",
            "It hides the next defect of that kind, and is often a slip in the code.",
            Example.fields("status: proposed # issue-ls: ignore unknown-status"),
            Example.fields("status: proposed"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    /** Finds nothing by itself: what a suppression suppresses is known when all other rules have run. */
    @Override
    public void check(Subject subject, Findings findings) {}

    @Override
    public List<Fix> fixes(Subject subject, Finding finding) {
        return subject.file()
                .content()
                .suppressions()
                .filter(suppression -> suppression.span().equals(finding.span()))
                .flatMap(suppression -> fixes(subject, suppression))
                .toList();
    }

    /** The rule that a code may be a slip of, and to do without it. */
    private static Stream<Fix> fixes(Subject subject, Suppression suppression) {
        String uri = subject.file().uri();
        boolean known = Rules.byCode(suppression.code()).isPresent();
        boolean isWord = !known && !suppression.isNameless();
        Stream<Fix> meant = (isWord ? Words.near(suppression.code(), Rules.codes()) : Stream.<String>of())
                .map(code -> Fix.of("Replace with '" + code + "'", uri, new Edit(suppression.span(), code)));
        List<Suppression> same = subject.file()
                .content()
                .suppressions()
                .filter(other -> other.comment().equals(suppression.comment()))
                .toList();
        Fix removal = same.size() == 1
                ? Fix.of(
                        "Remove the comment", uri, withoutComment(subject.file().text(), suppression.comment()))
                : Fix.of("Remove the code", uri, withoutCode(same, same.indexOf(suppression)));
        // What is the code of no rule may be words that say why.
        return Stream.concat(meant.limit(1).map(Fix::asPreferred), Stream.of(isWord ? removal : removal.asPreferred()));
    }

    /** Takes one of several codes away, with what stands between it and the next one, or else the one before. */
    private static Edit withoutCode(List<Suppression> codes, int removed) {
        Span code = codes.get(removed).span();
        boolean last = removed == codes.size() - 1;
        Span gone = last
                ? new Span(codes.get(removed - 1).span().end(), code.end())
                : new Span(code.start(), codes.get(removed + 1).span().start());
        return new Edit(gone, "");
    }

    /** Takes a comment away: with its lines if nothing else stands there, otherwise with the blanks before it. */
    private static Edit withoutComment(SourceText text, Span comment) {
        int first = text.lineOf(comment.start());
        int last = text.lineOf(comment.end());
        String before = text.slice(new Span(text.lineStart(first), comment.start()));
        String behind = text.slice(new Span(comment.end(), text.lineEnd(last)));
        if (before.isBlank() && behind.isBlank()) {
            int end = last + 1 < text.lineCount() ? text.lineStart(last + 1) : text.length();
            return new Edit(new Span(text.lineStart(first), end), "");
        }
        int blanks = before.length() - before.stripTrailing().length();
        return new Edit(new Span(comment.start() - blanks, comment.end()), "");
    }
}
