package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Reference;
import dev.issuels.rules.Example;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;

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

    private static void check(PathList list, Reference reference, Findings findings) {
        String path = Fields.quoted(reference.path());
        if (PathList.isAbsolute(reference)) {
            findings.add(reference.span(), path + " is an absolute path; references count from the workspace folder");
        } else if (PathList.isPath(reference) && list.climbsOut(reference)) {
            findings.add(reference.span(), path + " leads out of the workspace folder");
        }
    }
}
