package dev.issuels.rules.structure;

import dev.issuels.issue.Field;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value;
import dev.issuels.issue.Value.Scalar;
import dev.issuels.issue.Value.Style;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.Scalars;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A text without quotes that YAML reads otherwise than it looks.
 *
 * <p>Values of a closed form (choices, dates, ids) are left alone: nobody can mean a note behind them as a part of them.
 */
final class AmbiguousScalar implements IssueRule {

    /** What starts something else than text in YAML. */
    private static final String INDICATORS = "[{*&!%@`";

    private static final String LOST = "' #' turns the rest of the line into a comment";

    private static final RuleDoc DOC = RuleDoc.of(
            "ambiguous-scalar",
            Severity.WARNING,
            "A text without quotes that contains `: ` or ` #`, or starts with one of ``[{*&!%@` ``.",
            "YAML takes these for a key, a comment, a list or a tag, so that text is lost or the front matter breaks."
                    + " A ` #` behind a text counts as a part of it unless two blanks stand before it"
                    + " or a suppression behind it.",
            Example.fields("title: Cart loses its items, see #12"),
            Example.fields("title: \"Cart loses its items, see #12\""));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        for (Field field : subject.issue().frontMatter().fields()) {
            Optional<Kind> kind = subject.schema().key(field.key()).map(Schema.Key::kind);
            if (kind.isEmpty() || kind.get() == Kind.TEXT) {
                checkText(subject.alone(), field, findings);
            } else if ((kind.get() == Kind.TAGS || kind.get() == Kind.PATHS) && !isBrokenList(field)) {
                checkScalars(subject.alone(), field, findings);
                checkItems(subject.alone(), field, findings);
            }
        }
    }

    /** Whether the value was meant to be a list, and the YAML breaks somewhere in it. */
    private static boolean isBrokenList(Field field) {
        return field.value() instanceof Scalar scalar && scalar.text().startsWith("[");
    }

    private static void checkText(PlacedIssue placed, Field field, Findings findings) {
        checkScalars(placed, field, findings);
        if (field.value() instanceof Value.Absent) {
            checkAbsent(placed, field, findings);
        } else if (field.value() instanceof Scalar scalar
                && isBare(placed, scalar)
                && slip(placed, scalar).isEmpty()) {
            Span behind = upToLineEnd(placed, scalar.span().end());
            boolean isComment = placed.slice(behind).startsWith(" #");
            if (isComment && !placed.issue().isSuppression(behind.start() + 1)) {
                findings.add(new Span(scalar.span().start(), behind.end()), LOST);
            }
        }
    }

    private static void checkScalars(PlacedIssue placed, Field field, Findings findings) {
        boolean flow = field.value() instanceof Value.Sequence list && list.flow();
        for (Scalar scalar : field.scalars()) {
            if (isBare(placed, scalar)) {
                Span span = flow ? upToComma(placed, scalar) : scalar.span();
                slip(placed, scalar).ifPresent(message -> findings.add(span, message));
            }
        }
    }

    /** The first text of an item in brackets: a tag goes on up to a blank, and takes the comma behind it along. */
    private static Span upToComma(PlacedIssue placed, Scalar scalar) {
        int comma = scalar.isVerbatim() ? -1 : placed.slice(scalar.span()).indexOf(',');
        return comma <= 0
                ? scalar.span()
                : new Span(scalar.span().start(), scalar.span().start() + comma);
    }

    /** Items that are all comment, tag or anchor, as in {@code - #12}. */
    private static void checkItems(PlacedIssue placed, Field field, Findings findings) {
        if (field.value() instanceof Value.Sequence list) {
            for (Value item : list.items()) {
                if (item instanceof Value.Absent absent) {
                    Scalars.hidden(placed, absent).ifPresent(text -> findings.add(text, hides(placed.slice(text))));
                }
            }
        }
    }

    /** A value that is all comment or all tag, as in {@code title: #12}. */
    private static void checkAbsent(PlacedIssue placed, Field field, Findings findings) {
        Span line = upToLineEnd(placed, field.keySpan().end());
        String text = placed.slice(line);
        int colon = text.indexOf(':');
        String value = text.substring(colon + 1).strip();
        Span span = new Span(line.end() - value.length(), line.end());
        if (value.isEmpty() || value.startsWith("# ") || placed.issue().isSuppression(span.start())) {
            return;
        }
        if (value.charAt(0) == '#' && value.length() > 1) {
            findings.add(span, LOST);
        } else if (value.charAt(0) == '!' || value.charAt(0) == '&') {
            findings.add(span, startsWith(value));
        }
    }

    private static Optional<String> slip(PlacedIssue placed, Scalar scalar) {
        String source = scalar.isVerbatim() ? scalar.text() : placed.slice(scalar.span());
        if (source.isEmpty()) {
            return Optional.empty();
        }
        if (INDICATORS.indexOf(source.charAt(0)) >= 0) {
            // In the notation of JSON a list is one, and only the comma behind it is wrong.
            return Quotes.areFollowedByMark(source) ? Optional.empty() : Optional.of(startsWith(source));
        }
        if (source.contains(": ")) {
            return Optional.of("unquoted text contains ': '");
        }
        if (source.endsWith(":")) {
            return Optional.of("unquoted text ends with ':'");
        }
        return source.contains(" #") ? Optional.of(LOST) : Optional.empty();
    }

    private static String hides(String text) {
        return text.charAt(0) == '#' ? LOST : startsWith(text);
    }

    private static String startsWith(String text) {
        return "unquoted text starts with '" + text.charAt(0) + "'";
    }

    /** Whether the text has no quotes; a quote that is never closed is read as if it were not there. */
    private static boolean isBare(PlacedIssue placed, Scalar scalar) {
        int before = placed.inFile(scalar.span()).start() - 1;
        char quote = before < 0 ? ' ' : placed.text().text().charAt(before);
        return scalar.style() == Style.PLAIN && quote != '"' && quote != '\'';
    }

    /** From an offset of the issue to the last character of its line that is not blank. */
    private static Span upToLineEnd(PlacedIssue placed, int start) {
        int lineEnd = placed.text().lineEnd(placed.text().lineOf(placed.start() + start)) - placed.start();
        int length = placed.slice(new Span(start, Math.max(start, lineEnd)))
                .stripTrailing()
                .length();
        return new Span(start, start + length);
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        String quoted = Scalars.doubleQuoted(subject.placed().slice(finding.span()));
        return List.of(subject.fix("Put it in quotes", subject.replacing(finding.span(), quoted))
                .asPreferred()
                .asSafe());
    }
}
