package dev.issuels.rules.git;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.repair.FieldEdits;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.git.CommittedIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Issues that have changed their ids with one another since HEAD.
 *
 * <p>None can have its own id back alone, as another has it. Mentions stay: whom those of either id mean nobody can say.
 */
final class Exchange {

    /** Where a circle is given up that does not end. */
    private static final int MOST = 50;

    private Exchange() {}

    /** Gives each issue of the circle that an issue is in the id that HEAD has of it; empty where there is no circle. */
    static Optional<Fix> restoring(IssueSubject subject) {
        Map<String, List<Edit>> edits = new TreeMap<>();
        Optional<IssueSubject> next = Optional.of(subject);
        for (int i = 0; i < MOST && next.isPresent(); i++) {
            IssueSubject issue = next.get();
            Optional<CommittedIssue> old = IssueInHead.of(issue).otherId();
            if (old.isEmpty()) {
                return Optional.empty();
            }
            edits.computeIfAbsent(issue.file().uri(), uri -> new ArrayList<>())
                    .add(FieldEdits.of(issue).setting(Keys.ID, old.get().id()));
            next = old.get().parsedId().flatMap(id -> holder(issue, id));
            if (next.filter(holder -> isSame(holder, subject)).isPresent()) {
                edits.replaceAll((uri, list) -> Edits.of(list).inOrder());
                return Optional.of(new Fix("Restore the ids of HEAD", edits, false, false));
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(IssueSubject one, IssueSubject other) {
        return one.file().uri().equals(other.file().uri())
                && one.placed().start() == other.placed().start();
    }

    /** The issue of the folder that has an id now, if there is one only. */
    private static Optional<IssueSubject> holder(IssueSubject subject, IssueId id) {
        List<IssueSubject> holders = subject.index().declarations(id).stream()
                .map(Declaration::uri)
                .distinct()
                .flatMap(uri -> subject.workspace().file(uri).stream())
                .filter(file -> file.folder().equals(subject.file().folder()))
                .flatMap(file -> holders(subject, file, id))
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    private static Stream<IssueSubject> holders(IssueSubject subject, PlacedFile file, IssueId id) {
        return file.declaring(id)
                .filter(placed -> placed.issue().id().filter(id::equals).isPresent())
                .map(placed -> IssueSubject.of(subject.workspace(), file, placed, subject.today()));
    }
}
