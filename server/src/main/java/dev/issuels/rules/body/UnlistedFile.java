package dev.issuels.rules.body;

import dev.issuels.issue.Schema;
import dev.issuels.issue.Schema.Kind;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.body.NamedPaths.NamedPath;
import dev.issuels.rules.repair.ListEdits;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.paths.PathTree.Presence;
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
                .ifPresent(paths -> unlisted(paths)
                        .forEach(named -> findings.add(
                                named.reference().span(),
                                "'" + named.reference().path() + "' is not in the references")));
    }

    private static List<NamedPath> unlisted(NamedPaths paths) {
        return paths.named().stream()
                .filter(named -> named.path().indexOf('/') > 0 && !named.path().contains(FileRole.HOME))
                .filter(named -> paths.presence(named) == Presence.FILE)
                .filter(named -> !paths.isListed(named))
                .toList();
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return NamedPaths.of(subject).map(paths -> fixes(paths, finding)).orElse(List.of());
    }

    private static List<Fix> fixes(NamedPaths paths, Finding finding) {
        List<NamedPath> unlisted = unlisted(paths);
        List<Fix> fixes = new ArrayList<>();
        unlisted.stream()
                .filter(named -> named.reference().span().equals(finding.span()))
                .map(named -> adding("Add it to the references", paths, List.of(named))
                        .asPreferred())
                .forEach(fixes::add);
        if (unlisted.size() > 1) {
            fixes.add(adding("Add all mentioned files to the references", paths, unlisted));
        }
        return fixes;
    }

    private static Fix adding(String title, NamedPaths paths, List<NamedPath> added) {
        IssueSubject subject = paths.subject();
        String key = subject.schema().keys().stream()
                .filter(candidate -> candidate.kind() == Kind.PATHS)
                .map(Schema.Key::name)
                .findFirst()
                .orElseThrow();
        List<String> items = added.stream()
                .map(named -> paths.folder().named(subject.subject().file(), named.path()))
                .toList();
        return subject.fix(title, new ListEdits(subject.placed(), subject.schema()).adding(key, items));
    }
}
