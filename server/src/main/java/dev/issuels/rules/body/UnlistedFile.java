package dev.issuels.rules.body;

import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.NamedPaths;
import dev.issuels.rules.repair.NamedPaths.NamedPath;
import java.util.ArrayList;
import java.util.List;

/** A file that the prose of an open issue names and its references leave out. */
final class UnlistedFile implements IssueRule {

    private static final String PROSE = "Items vanish when the session ends.";

    private static final RuleDoc DOC = RuleDoc.of(
            "unlisted-file",
            Severity.INFO,
            "A file in a code span of an open issue that its references do not list.",
            "Whoever works on the issue reads the references first, and tools read nothing else. "
                    + "Said once for each file. A folder or a pattern in the references covers what is below it; "
                    + "folders, files at the top of the workspace folder and issue files need no listing.",
            Example.replacing(PROSE, "Items vanish in `src/session.py`."),
            Example.replacing(PROSE, "Items vanish in `src/cart.py`."));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        NamedPaths.of(subject)
                .ifPresent(paths -> paths.unlisted()
                        .forEach(named -> findings.add(
                                named.reference().span(),
                                "'" + named.reference().path() + "' is not in the references")));
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return NamedPaths.of(subject).map(paths -> fixes(paths, finding)).orElse(List.of());
    }

    private static List<Fix> fixes(NamedPaths paths, Finding finding) {
        List<NamedPath> unlisted = paths.unlisted();
        List<Fix> fixes = new ArrayList<>();
        unlisted.stream()
                .filter(named -> named.reference().span().equals(finding.span()))
                .map(named -> paths.subject().fix("Add it to the references", paths.listing(List.of(named))))
                .forEach(fix -> fixes.add(fix.asPreferred()));
        if (unlisted.size() > 1) {
            fixes.add(paths.subject().fix("Add all mentioned files to the references", paths.listing(unlisted)));
        }
        return fixes;
    }
}
