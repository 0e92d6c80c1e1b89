package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Field;
import dev.issuels.issue.Schema.Kind;
import dev.issuels.issue.Value;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A tag that an issue has twice, in whatever case. */
final class DuplicateTag implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "duplicate-tag",
            Severity.WARNING,
            "A tag that stands twice in one list, in whatever case.",
            "The second one says nothing, or another tag was meant.",
            Example.fields("tags: [cart, session, cart]\n"),
            Example.fields("tags: [cart, session]\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        for (Field field : Fields.sound(subject, Kind.TAGS)) {
            Set<String> met = new HashSet<>();
            for (Value.Scalar tag : Fields.items(field)) {
                if (!met.add(tag.text().strip().toLowerCase(Locale.ROOT))) {
                    findings.addUnnecessary(tag.span(), "duplicate tag " + Fields.quoted(tag.text()));
                }
            }
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        for (Field field : Fields.sound(subject, Kind.TAGS)) {
            List<Value.Scalar> tags = Fields.items(field);
            for (int i = 1; i < tags.size(); i++) {
                if (tags.get(i).span().equals(finding.span())) {
                    // In either form of a list, what stands between two items goes with the later one.
                    Span item = new Span(
                            tags.get(i - 1).span().end(), tags.get(i).span().end());
                    Edit removal = subject.replacing(item, "");
                    return List.of(subject.fix("Remove the tag", removal).asPreferred());
                }
            }
        }
        return List.of();
    }
}
