package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Field;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.ListEdits;
import dev.issuels.text.Words;
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
                    findings.addUnnecessary(tag.span(), "duplicate tag " + Words.quoted(tag.text()));
                }
            }
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return Fields.sound(subject, Kind.TAGS).stream()
                .flatMap(field -> Fields.items(field).stream()
                        .filter(tag -> tag.span().equals(finding.span()))
                        .map(tag -> new ListEdits(subject.placed(), subject.schema()).removing(field, tag)))
                .map(removal -> subject.fix("Remove the tag", removal).asPreferred())
                .toList();
    }
}
