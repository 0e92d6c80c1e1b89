package dev.issuels.rules.git;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Subject;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.git.CommittedFile;
import dev.issuels.workspace.git.CommittedIssue;
import dev.issuels.workspace.git.Gist;
import dev.issuels.workspace.git.Head;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What HEAD has of issues, seen from one file.
 *
 * @param head that of the file's workspace folder
 */
record Committed(Workspace workspace, PlacedFile file, Head head) {

    private static final Pattern SUPPRESSION = Pattern.compile("\uFEFF?\\s*(?:<!--[ \\t]*issue-ls:.*)?");

    static Committed of(Subject subject) {
        return new Committed(subject.workspace(), subject.file(), subject.head());
    }

    /** What is said here: of HEAD's file of the same path, and of those that are gone for which this one stands in. */
    List<CommittedFile> files(boolean history) {
        return head.isEmpty()
                ? List.of()
                : workspace.committedFor(file).stream()
                        .filter(committed -> isHistory(committed) == history)
                        .filter(committed -> !committed.path().equals(file.path()) || !isConflicted())
                        .toList();
    }

    boolean isHistory(CommittedFile committed) {
        return FileRole.of(committed.path(), workspace.schema()).history();
    }

    /** Whether two versions of the file stand in it, so that what one of them lacks is not gone. */
    private boolean isConflicted() {
        return file.content().issues().stream()
                        .anyMatch(placed -> placed.issue().conflicted())
                || file.content().preamble().problems().stream()
                        .anyMatch(problem -> problem.kind() == SyntaxProblem.Kind.MERGE_CONFLICT);
    }

    /** Those of some issues of HEAD that no issue is now: neither by their id nor by title and body. */
    List<CommittedIssue> gone(Collection<CommittedIssue> some) {
        List<CommittedIssue> unknown = some.stream()
                .filter(old -> old.parsedId().filter(id -> !isThere(old, id)).isPresent())
                .toList();
        Set<Gist> inherited =
                inherited(unknown.stream().flatMap(old -> old.gist().stream()).collect(Collectors.toSet()));
        return unknown.stream()
                .filter(old -> old.gist().filter(inherited::contains).isEmpty())
                .toList();
    }

    /** Whether an issue or a log entry of the project has the id, or an issue that has moved to another one. */
    private boolean isThere(CommittedIssue old, IssueId id) {
        String project = file.folder() + FileRole.base(old.path());
        boolean moved = id.isWhole() && workspace.index().isDeclaredIn(file.folder(), id);
        return moved
                || workspace.index().targets(id).stream()
                        .flatMap(declaration -> workspace.file(declaration.uri()).stream())
                        .anyMatch(holder -> holder.project().equals(project));
    }

    /** Those of some gists that issues with new ids have. */
    Set<Gist> inherited(Set<Gist> some) {
        Set<String> titles = some.stream().map(Gist::title).collect(Collectors.toSet());
        return titles.isEmpty()
                ? Set.of()
                : workspace
                        .markdownFiles()
                        .filter(other -> other.folder().equals(file.folder()))
                        .flatMap(other -> other.content().issues().stream())
                        .filter(placed ->
                                Gist.title(placed).filter(titles::contains).isPresent())
                        .filter(placed ->
                                placed.issue().text(Keys.ID).filter(head::has).isEmpty())
                        .flatMap(placed -> Gist.of(placed).stream())
                        .filter(some::contains)
                        .collect(Collectors.toSet());
    }

    /** Where to say that something is gone: line 1, or the first one below it that is no comment which silences that. */
    Span firstLine() {
        SourceText text = file.text();
        int line = 0;
        while (line + 1 < text.lineCount()
                && SUPPRESSION.matcher(text.line(line)).matches()) {
            line++;
        }
        boolean marked = line == 0 && text.text().startsWith("\uFEFF");
        return new Span(text.lineStart(line) + (marked ? 1 : 0), text.lineEnd(line));
    }
}
