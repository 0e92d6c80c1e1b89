package dev.issuels.rules.identity;

import dev.issuels.issue.Value.Scalar;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import java.util.List;
import java.util.Optional;

/** A type that is not the one which the id's prefix implies. */
final class PrefixTypeMismatch implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "prefix-type-mismatch",
            Severity.HINT,
            "A type that is not the one which the prefix of the id implies.",
            "Readers take `BUG-001` for a bug whatever its type says, while tools go by the type.",
            Example.fields("type: docs"),
            Example.fields("type: bug"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Optional<Scalar> type = subject.issue().field(Keys.TYPE).flatMap(field -> field.scalar());
        Optional<DeclaredId> declared = DeclaredId.of(subject.issue());
        if (type.isEmpty() || declared.isEmpty()) {
            return;
        }
        String value = type.get().text();
        String prefix = declared.get().id().prefix();
        Optional<String> implied = subject.schema().impliedType(prefix);
        boolean valid = subject.schema().choice(Keys.TYPE, value).isPresent();
        if (valid && implied.isPresent() && !implied.get().equals(value)) {
            findings.add(
                    type.get().content(),
                    "type is '" + value + "', but prefix '" + prefix + "' implies '" + implied.get() + "'");
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return DeclaredId.of(subject.issue()).stream()
                .flatMap(declared -> subject.schema().impliedType(declared.id().prefix()).stream())
                .map(type -> subject.fix("Set the type to '" + type + "'", subject.replacing(finding.span(), type)))
                .toList();
    }
}
