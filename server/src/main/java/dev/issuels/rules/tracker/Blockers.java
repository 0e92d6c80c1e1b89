package dev.issuels.rules.tracker;

import dev.issuels.issue.Mention;
import dev.issuels.issue.schema.Relation;
import dev.issuels.issue.schema.Schema.SectionName.Role;
import dev.issuels.rules.IssueSubject;
import dev.issuels.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an issue says of that which must come first. */
final class Blockers {

    private static final Pattern IN_WORDS = Pattern.compile("(?im)^[ \\t>]*(?:[-*+][ \\t]+)?(?:\\[[ x]][ \\t]+)?[*_]*"
            + "(?:blocked by|depends on)[*_]*[ \\t]*:[*_ \\t]*(?!(?:none|nothing|n/a)\\b)\\w");

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

    private static boolean areInWords(IssueSubject subject) {
        Span body = subject.issue().body().span();
        return IN_WORDS.matcher(subject.alone().text().text())
                .region(body.start(), body.end())
                .find();
    }
}
