package dev.issuels.rules.identity;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Value.Scalar;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.FreshIds;
import dev.issuels.rules.repair.KeyDefaults;
import dev.issuels.rules.repair.Renumbering;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An id that is not of the form PREFIX-NUMBER@HASH; a hash that is there is left to {@link MalformedHash}. */
final class MalformedId implements IssueRule {

    /** What was probably meant to be an id: its case, its zeros or its hash may be wrong. */
    private static final Pattern NEARLY =
            Pattern.compile("([A-Za-z][A-Za-z0-9]*+(?:-[A-Za-z][A-Za-z0-9]*+)*+)-(\\d{1,9})(?:@([^\\s@]*))?");

    private static final int SHORTEST_NUMBER = 3;

    private static final RuleDoc DOC = RuleDoc.of(
            "malformed-id",
            Severity.ERROR,
            "An id that is not of the form `PREFIX-NUMBER@HASH`.",
            "Other issues can only refer to an id that everybody reads alike."
                    + " The prefix is upper case, the number has at least three digits, the hash tells apart issues"
                    + " that were given the same number on two branches.",
            Example.fields("id: bug-1"),
            Example.fields("id: BUG-001@a1b2c3"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Optional<Scalar> value = subject.issue().field("id").flatMap(field -> field.scalar());
        value.ifPresent(id -> defect(id.text()).ifPresent(message -> findings.add(id.content(), message)));
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        Matcher matcher = NEARLY.matcher(subject.placed().slice(finding.span()));
        Optional<IssueId> repaired = matcher.matches()
                ? Optional.of(repaired(subject, matcher))
                        .filter(id ->
                                subject.workspace().index().declarations(id).isEmpty())
                : Optional.empty();
        String prefix = matcher.matches()
                ? matcher.group(1).toUpperCase(Locale.ROOT)
                : KeyDefaults.of(subject.subject(), subject.placed()).prefix();
        IssueId next = new FreshIds(subject.workspace()).next(prefix, Renumbering.seed(subject));
        return Stream.concat(
                        repaired.map(id -> setting(subject, finding, id).asPreferred()).stream(),
                        Stream.of(next)
                                .filter(id -> repaired.filter(id::hasSameNumber).isEmpty())
                                .map(id -> setting(subject, finding, id)))
                .toList();
    }

    private static IssueId repaired(IssueSubject subject, Matcher written) {
        String prefix = written.group(1).toUpperCase(Locale.ROOT);
        String number = FreshIds.number(Integer.parseInt(written.group(2)));
        String hash = written.group(3) == null || written.group(3).isEmpty()
                ? FreshIds.hash(Renumbering.seed(subject))
                : written.group(3);
        return new IssueId(
                prefix, written.group(2).length() > number.length() ? written.group(2) : number, Optional.of(hash));
    }

    private static Fix setting(IssueSubject subject, Finding finding, IssueId id) {
        return subject.fix("Change the id to '" + id + "'", subject.replacing(finding.span(), id.toString()));
    }

    private static Optional<String> defect(String id) {
        Matcher matcher = NEARLY.matcher(id);
        if (!matcher.matches()) {
            return Optional.of("'" + id + "' is no id of the form PREFIX-NUMBER@HASH");
        }
        List<String> needs = new ArrayList<>();
        if (!matcher.group(1).equals(matcher.group(1).toUpperCase(Locale.ROOT))) {
            needs.add("an upper-case prefix");
        }
        if (matcher.group(2).length() < SHORTEST_NUMBER) {
            needs.add("a number of at least three digits");
        }
        if (matcher.group(3) == null || matcher.group(3).isEmpty()) {
            needs.add("a hash");
        }
        return needs.isEmpty() ? Optional.empty() : Optional.of("id '" + id + "' needs " + joined(needs));
    }

    private static String joined(List<String> needs) {
        int last = needs.size() - 1;
        return last == 0 ? needs.get(0) : String.join(", ", needs.subList(0, last)) + " and " + needs.get(last);
    }
}
