package dev.issuels.rules.body;

import dev.issuels.issue.Field;
import dev.issuels.issue.Value.Scalar;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.rules.Example;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.text.Span;
import dev.issuels.text.Words;
import java.util.List;
import java.util.Optional;

/** Text that was to be replaced by what the issue has to say. */
final class Placeholder implements IssueRule {

    private static final String PROSE = "Items vanish when the session ends.";

    private static final RuleDoc DOC = RuleDoc.of(
            "placeholder",
            Severity.INFO,
            "Text of an open issue that only holds the place of what is to be said, such as `TBD`, `path/to/file` or `<PREFIX>`.",
            "The issue looks ready, and is not. Sentences of the template, its paths, notes such as `TODO: …`, gaps such "
                    + "as `{{title}}` and `BUG-XXX`, and requests such as `[Describe the problem]` count where nothing else "
                    + "stands in their line, item, cell or value, three dots where nothing else stands in a section; `TBD` "
                    + "also counts in brackets and at the end of what it stands in. Nothing counts in headings, code and quotation marks.",
            Example.replacing(PROSE, "Cause: TBD"),
            Example.replacing(PROSE, "Cause: the cookie ends with the session."));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        if (subject.isClosed()) {
            return;
        }
        Leftovers leftovers = new Leftovers(subject.schema());
        subject.issue().frontMatter().fields().forEach(field -> check(field, leftovers, subject, findings));
        checkBody(subject, leftovers, findings);
    }

    private static void check(Field field, Leftovers leftovers, IssueSubject subject, Findings findings) {
        Optional<Kind> kind = subject.schema().key(field.key()).map(Schema.Key::kind);
        for (Scalar scalar : field.scalars()) {
            String text = scalar.text().strip();
            boolean isText = kind.equals(Optional.of(Kind.TEXT)) || kind.equals(Optional.of(Kind.IDS));
            boolean found = (isText && leftovers.isValue(text))
                    || (kind.equals(Optional.of(Kind.TAGS)) && leftovers.isTag(text));
            if (found) {
                findings.add(scalar.content(), message(text));
            }
        }
    }

    private static void checkBody(IssueSubject subject, Leftovers leftovers, Findings findings) {
        Span body = subject.issue().body().span();
        List<Span> suspects = leftovers.suspectLines(subject.characters(), body);
        if (suspects.isEmpty()) {
            return;
        }
        String written = subject.slice(body);
        String masked = MaskedBody.of(subject.alone());
        for (Span suspect : suspects) {
            for (Span span : leftovers.in(masked, written, suspect.shifted(-body.start()))) {
                findings.add(span.shifted(body.start()), message(written.substring(span.start(), span.end())));
            }
        }
    }

    private static String message(String text) {
        return Words.quoted(text) + " is a placeholder";
    }
}
