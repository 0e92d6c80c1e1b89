package dev.issuels.rules.git;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.IssueSubject;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.Projects;
import dev.issuels.workspace.git.CommittedIssue;
import dev.issuels.workspace.git.Gist;
import dev.issuels.workspace.git.Head;
import java.util.List;
import java.util.Optional;

/** What HEAD has of one issue. */
record IssueInHead(IssueSubject subject, Head head, String id) {

    static IssueInHead of(IssueSubject subject) {
        return new IssueInHead(
                subject,
                subject.folder().map(Folder::head).orElse(Head.NONE),
                subject.issue().text(Keys.ID).orElse(""));
    }

    /** The issues of the same id; several where it is not unique. Other projects may use a number for another issue. */
    List<CommittedIssue> sameId() {
        List<CommittedIssue> all = head.issues(id);
        String project = FileRole.base(subject.file().path());
        List<CommittedIssue> own =
                all.stream().filter(old -> isOf(project, old)).toList();
        boolean whole = IssueId.parse(id).filter(IssueId::isWhole).isPresent();
        return own.isEmpty() && whole ? all : own;
    }

    /** The issue that is this one by its title and its body, but had another id, which it could have kept. */
    Optional<CommittedIssue> otherId() {
        if (head.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        if (head.has(id)) {
            return exchanged();
        }
        List<CommittedIssue> like =
                head.like(subject.alone()).stream().filter(this::couldKeepItsId).toList();
        return like.stream()
                .filter(old -> old.path().equals(subject.file().path()))
                .findFirst()
                .or(() -> like.stream().findFirst());
    }

    /** The issue that is this one, of whose id HEAD has another one: the two have changed their ids, or more in a circle. */
    private Optional<CommittedIssue> exchanged() {
        List<CommittedIssue> own = head.issues(id);
        Optional<String> title = Gist.title(subject.alone());
        boolean sameTitle = own.stream()
                .anyMatch(old ->
                        old.gist().map(Gist::title).equals(title) || old.gist().isEmpty());
        if (title.isEmpty() || sameTitle) {
            return Optional.empty();
        }
        List<CommittedIssue> like = head.like(subject.alone());
        return like.stream()
                .filter(old -> like.size() == 1 && hasIdOfItsOwn(old) && !isCopied(old))
                .findFirst();
    }

    /** Whether the issue of old is still there, so that this one has only come to say the same. */
    private boolean isCopied(CommittedIssue old) {
        return subject.index().titled(subject.issue().text(Keys.TITLE).orElse("")).stream()
                .anyMatch(owner -> owner.id().equals(old.parsedId()));
    }

    /** Not where the id was not in order, or its number not unique; and not while an issue has it. */
    private boolean couldKeepItsId(CommittedIssue old) {
        return hasIdOfItsOwn(old) && old.parsedId().filter(this::isTaken).isEmpty();
    }

    private boolean hasIdOfItsOwn(CommittedIssue old) {
        String project = FileRole.base(old.path());
        return old.parsedId().filter(IssueId::isWhole).isPresent()
                && head.issuesOf(old.key()).stream()
                                .filter(other -> isOf(project, other))
                                .count()
                        == 1;
    }

    /** Whether an issue has the id, or another one of the project its number: then one of the two had to change. */
    private boolean isTaken(IssueId old) {
        return subject.index().isDeclaredIn(subject.file().folder(), old)
                || subject.index().declarations(old).stream()
                        .filter(other ->
                                !other.id().means(old) && !other.id().toString().equals(id))
                        .filter(other -> !isRenumbered(other.id()))
                        .anyMatch(other -> new Projects(subject.workspace())
                                .holds(subject.file().project(), other.uri()));
    }

    /** Whether HEAD has the hash behind another number: who numbers all issues anew is no reason for any of them. */
    private boolean isRenumbered(IssueId other) {
        return !head.has(other.toString()) && other.hash().filter(head::hasHash).isPresent();
    }

    private static boolean isOf(String project, CommittedIssue issue) {
        return FileRole.base(issue.path()).equals(project);
    }
}
