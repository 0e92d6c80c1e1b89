package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Reference;
import dev.issuels.issue.Reference.Form;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.NewFiles;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.FileCreation;
import dev.issuels.rules.repair.ReferenceEdits;
import dev.issuels.rules.repair.Substitute;
import dev.issuels.text.Words;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reference to a file or a folder that is not there. */
final class MissingReference implements IssueRule {

    /** What parts a path from a place inside its file, as in {@code README.md#setup} and {@code test_x.py::test_y}. */
    private static final List<String> PLACE_MARKS = List.of("#", "::");

    private static final RuleDoc DOC = RuleDoc.of(
            "missing-reference",
            Severity.WARNING,
            "A reference to a file or a folder that does not exist.",
            "The file was moved, deleted or misspelt, and whoever works on the issue starts with a search. "
                    + "For a file that the work will create say so, in a note such as `(new)` or in a line of the "
                    + "section Affected Files: then it is only an information.",
            Example.fields("references:\n  - src/card.py\n"),
            Example.fields("references:\n  - src/cart.py\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        for (PathList list : PathList.of(subject)) {
            list.references().stream()
                    .filter(PathList::isPath)
                    .filter(list::isInside)
                    .filter(reference -> isMissing(subject, reference))
                    .forEach(reference -> add(subject, reference, findings));
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return ReferenceEdits.at(subject, finding.span())
                .map(edits -> fixes(subject, edits))
                .orElse(List.of());
    }

    private static List<Fix> fixes(IssueSubject subject, ReferenceEdits edits) {
        Reference reference = edits.reference();
        List<Fix> fixes = new ArrayList<>();
        MeantPaths meant = new MeantPaths(subject, edits);
        Optional<Fix> unescaped = meant.unescaped();
        if (unescaped.isPresent()) {
            return List.of(unescaped.get(), edits.removing());
        }
        if (reference.form() == Form.PATH) {
            meant.apart().ifPresent(fixes::add);
            Optional<Fix> creation = FileCreation.of(subject, PathList.slashed(reference.path()));
            List<Substitute> substitutes = Substitute.of(subject, PathList.slashed(reference.path()));
            if (isToBeCreated(subject, reference)) {
                creation.ifPresent(fixes::add);
                substitutes.forEach(substitute -> fixes.add(edits.replacingPath(substitute.path())));
            } else {
                fixes.addAll(edits.substituting(substitutes.stream()
                        .map(substitute -> isListed(subject, substitute.path())
                                ? new Substitute(substitute.path(), false)
                                : substitute)
                        .toList()));
                creation.ifPresent(fixes::add);
            }
        }
        fixes.add(edits.removing());
        return fixes;
    }

    /** Whether the issue names a path already: then another one was hardly meant to be the same. */
    private static boolean isListed(IssueSubject subject, String path) {
        return subject.issue().frontMatter().references().stream()
                .anyMatch(reference ->
                        withoutSlash(PathList.slashed(reference.path())).equals(withoutSlash(path)));
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static boolean isToBeCreated(IssueSubject subject, Reference reference) {
        return reference.toBeCreated()
                || NewFiles.of(subject.alone(), subject.schema()).announce(reference.path());
    }

    private static void add(IssueSubject subject, Reference reference, Findings findings) {
        String path = Words.quoted(reference.path());
        if (reference.form() == Form.GLOB) {
            findings.add(reference.span(), "nothing matches " + path);
        } else if (isToBeCreated(subject, reference)) {
            findings.add(Severity.INFO, reference.span(), path + " does not exist yet");
        } else {
            findings.add(reference.span(), path + " does not exist");
        }
    }

    private static boolean isMissing(IssueSubject subject, Reference reference) {
        String path = PathList.slashed(reference.path());
        if (reference.form() == Form.GLOB) {
            return !subject.matches(path);
        }
        return isAbsent(subject, path)
                && PLACE_MARKS.stream()
                        .filter(mark -> path.indexOf(mark) > 0)
                        .allMatch(mark -> isAbsent(subject, path.substring(0, path.indexOf(mark))));
    }

    private static boolean isAbsent(IssueSubject subject, String path) {
        return subject.presence(path) == Presence.ABSENT;
    }
}
