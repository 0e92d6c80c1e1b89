package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Field;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.SettingsEdits;
import dev.issuels.text.Words;
import dev.issuels.workspace.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A key that neither the schema nor the settings know. */
final class UnknownKey implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "unknown-key",
            Severity.INFO,
            "A key that neither the format nor the project's settings know.",
            "Nobody reads a key that nobody knows. "
                    + "One that looks like a slip of a known key is a warning; "
                    + "a key of the project's own belongs to `keys:` in the settings.",
            Example.fields("sektion: shop\n"),
            Example.fields("section: shop\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        KeySlips slips = KeySlips.of(subject);
        for (Field field : slips.unknown()) {
            String message = "unknown key " + Words.quoted(field.key());
            Optional<String> meant = slips.meant(field);
            if (meant.isPresent()) {
                findings.add(Severity.WARNING, field.keySpan(), message + "; did you mean '" + meant.get() + "'?");
            } else {
                findings.add(field.keySpan(), message);
            }
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        KeySlips slips = KeySlips.of(subject);
        return slips.unknown().stream()
                .filter(field -> field.keySpan().equals(finding.span()))
                .flatMap(field -> Stream.concat(
                        slips.meant(field).map(key -> renaming(subject, finding, key)).stream(),
                        SettingsEdits.allowing(subject, Settings.KEYS, field.key()).stream()))
                .toList();
    }

    private static Fix renaming(IssueSubject subject, Finding finding, String key) {
        return subject.fix("Rename to '" + key + "'", subject.replacing(finding.span(), key))
                .asPreferred();
    }
}
