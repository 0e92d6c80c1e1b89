package dev.issuels.rules.tracker;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule about what an open issue says of itself and others: which waits for which. */
interface DependencyRule extends IssueRule {

    /** Adds what the rule finds in the mentions that say so, those of the front matter first. */
    void check(IssueSubject subject, IssueId own, Stream<Mention> dependencies, Findings findings);

    @Override
    default void check(IssueSubject subject, Findings findings) {
        Optional<IssueId> own = subject.issue().id();
        if (own.isPresent() && !subject.isClosed()) {
            check(subject, own.get(), subject.issue().mentions().filter(Mention::isDependency), findings);
        }
    }
}
