package dev.issuels.rules.identity;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Subject;
import dev.issuels.text.Span;
import java.util.Optional;
import java.util.function.Consumer;

/** All mentions of a file that rules look at. */
final class Mentions {

    private Mentions() {}

    /**
     * A mention at its place in the file.
     *
     * @param own the short form of the issue that it stands in
     */
    record Placed(Mention mention, Span span, Optional<String> own) {

        IssueId id() {
            return mention.id();
        }

        /** Whether it is prose, which says nothing about the two issues. */
        boolean isProse() {
            return mention.relation() == Mention.Relation.NONE;
        }

        /** Whether an issue speaks of itself. */
        boolean isOwn() {
            return own.filter(id().shortForm()::equals).isPresent();
        }
    }

    /**
     * Gives each mention of the preamble and of all issues that are in no merge conflict.
     *
     * <p>The prose of history files is left out: it is never to be changed, and tells of issues older than the tracker.
     */
    static void forEach(Subject subject, Consumer<Placed> sink) {
        Consumer<Placed> relevant = placed -> {
            if (!placed.isProse() || !subject.inHistory()) {
                sink.accept(placed);
            }
        };
        subject.file()
                .content()
                .preamble()
                .body()
                .mentions()
                .forEach(mention -> relevant.accept(new Placed(mention, mention.span(), Optional.empty())));
        for (PlacedIssue issue : subject.file().content().issues()) {
            if (!issue.issue().conflicted()) {
                Optional<String> own = issue.issue().id().map(IssueId::shortForm);
                issue.issue()
                        .mentions()
                        .forEach(mention -> relevant.accept(new Placed(mention, issue.inFile(mention.span()), own)));
            }
        }
    }
}
