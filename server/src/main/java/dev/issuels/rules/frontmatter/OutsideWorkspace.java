package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Reference;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.ReferenceEdits;
import dev.issuels.rules.repair.Substitute;
import dev.issuels.text.Words;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PlacedFile;
import java.util.List;
import java.util.Optional;

/** A reference that leads out of the workspace folder, or that starts from the top of one machine's files. */
final class OutsideWorkspace implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "outside-workspace",
            Severity.WARNING,
            "A reference that is an absolute path, or climbs out of the workspace folder.",
            "It leads nowhere on any other machine; references count from the workspace folder.",
            Example.fields("references:\n  - ~/shop/src/cart.py\n"),
            Example.fields("references:\n  - src/cart.py\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        for (PathList list : PathList.of(subject)) {
            list.references().forEach(reference -> check(list, reference, findings));
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return ReferenceEdits.at(subject, finding.span())
                .map(edits -> edits.substituting(
                        meant(subject, PathList.slashed(edits.reference().path())).stream()
                                .toList()))
                .orElse(List.of());
    }

    /** The path inside that an absolute path or a detour names, or else the longest end of it that exists here. */
    private static Optional<Substitute> meant(IssueSubject subject, String path) {
        PlacedFile file = subject.subject().file();
        Optional<Folder> folder = subject.workspace().folderOf(file.uri());
        Optional<Substitute> inside = folder.flatMap(owner -> owner.inside(file, path)
                .filter(meant -> !meant.isEmpty())
                .map(meant -> new Substitute(owner.named(file, meant), true)));
        return inside.or(() -> ending(subject, path));
    }

    private static Optional<Substitute> ending(IssueSubject subject, String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String end = path.substring(slash + 1);
            // A name alone would fit too many files.
            if (end.indexOf('/') > 0 && subject.presence(end).isThere()) {
                // As addresses on the web have it, a slash alone stands for the top of the folder.
                return Optional.of(new Substitute(end, slash == 0));
            }
        }
        return Optional.empty();
    }

    private static void check(PathList list, Reference reference, Findings findings) {
        if (PathList.isAbsolute(reference)) {
            add(reference, " is an absolute path; references count from the workspace folder", findings);
        } else if (PathList.isPath(reference) && list.climbsOut(reference)) {
            add(reference, " leads out of the workspace folder", findings);
        }
    }

    private static void add(Reference reference, String what, Findings findings) {
        findings.add(reference.span(), Words.quoted(reference.path()) + what);
    }
}
