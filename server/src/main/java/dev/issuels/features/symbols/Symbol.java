package dev.issuels.features.symbols;

import dev.issuels.issue.Field;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Mention;
import dev.issuels.issue.Reference;
import dev.issuels.issue.Section;
import dev.issuels.issue.Suppression;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Span;
import java.util.Optional;
import java.util.stream.Stream;

/** Something in an issue file that means something: what a cursor can be on. */
public sealed interface Symbol {

    /** Where it stands in the file. */
    Span span();

    /** The id of the issue that it names, as written; empty for what names none. */
    default Optional<IssueId> issue() {
        return issues().findFirst();
    }

    /** The ids of all issues that it names: those of a whole range where it is the first of one. */
    default Stream<IssueId> issues() {
        return Stream.empty();
    }

    /** A key of a front matter. */
    record Key(Field field, Span span) implements Symbol {}

    /** The value of a key that takes one of a few. */
    record ChosenValue(Schema.Key key, String text, Span span) implements Symbol {}

    /** A label of an issue. */
    record Tag(String text, Span span) implements Symbol {}

    /** The area of the code base that an issue names. */
    record Area(String text, Span span) implements Symbol {}

    /** The id that an issue gives itself. */
    record Declaration(IssueId id, Span span) implements Symbol {
        @Override
        public Stream<IssueId> issues() {
            return Stream.of(id);
        }
    }

    /** The id of an issue, somewhere. */
    record Named(Mention mention, Span span) implements Symbol {
        @Override
        public Stream<IssueId> issues() {
            return mention.wholeRange();
        }
    }

    /** The id of a closed issue, where a history file logs it. */
    record Logged(LogEntry entry, Span span) implements Symbol {
        @Override
        public Stream<IssueId> issues() {
            return entry.ids();
        }
    }

    /**
     * A path, where it is listed, in a code span or a link.
     *
     * @param span the path with its lines
     */
    record Path(Reference reference, Span span) implements Symbol {

        /**
         * The path of a reference at its place.
         *
         * @param origin what the spans of the reference count from
         */
        public static Path of(Reference reference, int origin) {
            int end = reference
                    .lines()
                    .map(lines -> lines.span().end())
                    .orElse(reference.span().end());
            return new Path(reference, new Span(reference.span().start(), end).shifted(origin));
        }
    }

    /** The heading of a section. */
    record Heading(Section section, Span span) implements Symbol {}

    /** The code of a rule, where a comment silences it. */
    record RuleCode(Suppression suppression, Span span) implements Symbol {}
}
