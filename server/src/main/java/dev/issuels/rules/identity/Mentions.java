package dev.issuels.rules.identity;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.issue.schema.Relation;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.Subject;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mentions that rules look at.
 *
 * <p>The prose of history files is left out: it is never to be changed, and tells of issues older than the tracker.
 */
final class Mentions {

    private Mentions() {}

    /**
     * A mention and who makes it.
     *
     * @param own the short form of the issue that it stands in
     */
    record Made(Mention mention, Optional<String> own) {

        IssueId id() {
            return mention.id();
        }

        /** Whether it is prose, which says nothing about the two issues. */
        boolean isProse() {
            return mention.relation() == Relation.NONE;
        }

        /** Whether an issue speaks of itself. */
        boolean isOwn() {
            return own.filter(id().shortForm()::equals).isPresent();
        }
    }

    static Stream<Made> ofPreamble(Subject subject) {
        return subject.file().content().preamble().body().mentions().stream()
                .map(mention -> new Made(mention, Optional.empty()))
                .filter(made -> !made.isProse() || !subject.inHistory());
    }

    static Stream<Made> of(IssueSubject subject) {
        Optional<String> own = subject.issue().id().map(IssueId::shortForm);
        return subject.issue()
                .mentions()
                .map(mention -> new Made(mention, own))
                .filter(made -> !made.isProse() || !subject.inHistory());
    }
}
