package dev.issuels.rules.body;

import dev.issuels.issue.Reference;
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
import dev.issuels.rules.repair.ItemRemoval;
import dev.issuels.rules.repair.NamedPaths;
import dev.issuels.rules.repair.NamedPaths.NamedPath;
import dev.issuels.rules.repair.Substitute;
import dev.issuels.text.Edit;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A path to a file in the prose of an open issue that leads nowhere. */
final class MissingPath implements IssueRule {

    /** A file in a folder: what tools put into folders, and examples such as {@code a/b/c}, need not be there. */
    private static final Pattern FILE = Pattern.compile(".+/[^/]*[^/.][^/]*\\.\\w+");

    private static final String PROSE = "Items vanish when the session ends.";

    private static final RuleDoc DOC = RuleDoc.of(
            "missing-path",
            Severity.HINT,
            "A file in a code span of an open issue that does not exist and is not to be created.",
            "The file was moved, deleted or misspelt. Said once for each path. "
                    + "A path may leave out its first folders, and a line such as ``Create `src/till.py` `` says that "
                    + "the file is still to come. What the references list, `missing-reference` reports.",
            Example.replacing(PROSE, "Items vanish in `src/card.py`."),
            Example.replacing(PROSE, "Items vanish in `src/cart.py`."));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        NamedPaths.of(subject).ifPresent(paths -> check(paths, findings));
    }

    private static void check(NamedPaths paths, Findings findings) {
        List<NamedPath> absent = paths.named().stream()
                .filter(named -> FILE.matcher(named.reference().path()).matches())
                .filter(named -> !named.reference().path().startsWith(Leftovers.PATH))
                .filter(named -> paths.presence(named) == Presence.ABSENT)
                .filter(named -> !paths.isListed(named) && !paths.isEndOfListed(named))
                .toList();
        if (absent.isEmpty()) {
            return;
        }
        NewFiles planned = NewFiles.anywhere(paths.subject().alone());
        absent.stream()
                .filter(named -> !planned.announce(named.reference().path()))
                .filter(named -> paths.folder()
                        .paths()
                        .endingWith(named.path())
                        .findAny()
                        .isEmpty())
                .map(NamedPath::reference)
                .forEach(reference -> findings.add(reference.span(), "'" + reference.path() + "' does not exist"));
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        String path = subject.placed().slice(finding.span());
        List<Fix> fixes = new ArrayList<>();
        for (Substitute substitute : Substitute.of(subject, path)) {
            Fix fix = replacing(subject, path, substitute.path());
            fixes.add(substitute.obvious() ? fix.asPreferred() : fix);
        }
        FileCreation.of(subject, path).ifPresent(fixes::add);
        removing(subject, path).ifPresent(fixes::add);
        return fixes;
    }

    /** Everywhere in the issue, since the path is reported once for all its mentions. */
    private static Fix replacing(IssueSubject subject, String missing, String path) {
        Edit[] edits = mentions(subject, missing)
                .map(reference -> subject.replacing(reference.span(), path))
                .toArray(Edit[]::new);
        return subject.fix("Replace with '" + path + "'", edits);
    }

    /** Takes away the items that say nothing but the path; none where a sentence would lose it. */
    private static Optional<Fix> removing(IssueSubject subject, String missing) {
        List<Optional<Edit>> edits = mentions(subject, missing)
                .map(reference -> ItemRemoval.of(subject.placed(), reference.span()))
                .toList();
        return edits.stream().allMatch(Optional::isPresent)
                ? Optional.of(subject.fix(
                        edits.size() == 1 ? "Remove the item" : "Remove the items",
                        edits.stream().flatMap(Optional::stream).toArray(Edit[]::new)))
                : Optional.empty();
    }

    private static Stream<Reference> mentions(IssueSubject subject, String path) {
        return subject.issue().body().references().stream()
                .filter(reference -> reference.source() == Reference.Source.CODE_SPAN)
                .filter(reference -> reference.path().equals(path));
    }
}
