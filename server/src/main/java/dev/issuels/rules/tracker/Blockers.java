package dev.issuels.rules.tracker;

import dev.issuels.issue.DependencyLine;
import dev.issuels.issue.Mention;
import dev.issuels.issue.schema.Relation;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.rules.IssueSubject;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.Optional;
import java.util.stream.IntStream;

/** What an issue says of that which must come first. */
final class Blockers {

    private Blockers() {}

    /** The first mention of an issue that must come first. */
    static Optional<Mention> first(IssueSubject subject) {
        return subject.issue()
                .mentions()
                .filter(mention -> mention.relation() == Relation.BLOCKED_BY)
                .findFirst();
    }

    /** Whether the issue names anything that must come first, be it no issue. */
    static boolean areNamed(IssueSubject subject) {
        return first(subject).isPresent()
                || subject.alone()
                        .filledSection(Role.DEPENDENCIES, subject.schema())
                        .isPresent()
                || areInWords(subject);
    }

    /** Whether a dependency is said in a sentence, which nobody keeps up when something changes. */
    static boolean areSentence(IssueSubject subject, Mention mention) {
        int start = mention.span().start();
        return start >= subject.issue().body().span().start()
                && DependencyLine.at(subject.alone().text().text(), start)
                        .filter(line -> !line.formal())
                        .isPresent();
    }

    private static boolean areInWords(IssueSubject subject) {
        Span body = subject.issue().body().span();
        SourceText text = subject.alone().text();
        return IntStream.range(text.lineOf(body.start()), text.lineOf(body.end()) + 1)
                .mapToObj(text::lineStart)
                .flatMap(start -> DependencyLine.at(text.text(), start).stream())
                .filter(line -> line.relation() == Relation.BLOCKED_BY && line.rest() < body.end())
                .anyMatch(line -> Character.isLetterOrDigit(text.text().charAt(line.rest())));
    }
}
