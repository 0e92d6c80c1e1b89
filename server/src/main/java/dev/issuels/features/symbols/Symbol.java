package dev.issuels.features.symbols;

import dev.issuels.issue.Field;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Mention;
import dev.issuels.issue.Reference;
import dev.issuels.issue.Schema;
import dev.issuels.issue.Section;
import dev.issuels.issue.Suppression;
import dev.issuels.text.Span;

/** Something in an issue file that means something: what a cursor can be on. */
public sealed interface Symbol {

    /** Where it stands in the file. */
    Span span();

    /** A key of a front matter. */
    record Key(Field field, Span span) implements Symbol {}

    /** The value of a key that takes one of a few. */
    record ChosenValue(Schema.Key key, String text, Span span) implements Symbol {}

    /** A label of an issue. */
    record Tag(String text, Span span) implements Symbol {}

    /** The area of the code base that an issue names. */
    record Area(String text, Span span) implements Symbol {}

    /** The id that an issue gives itself. */
    record Declaration(IssueId id, Span span) implements Symbol {}

    /** The id of an issue, somewhere. */
    record Named(Mention mention, Span span) implements Symbol {}

    /** The id of a closed issue, where a history file logs it. */
    record Logged(LogEntry entry, Span span) implements Symbol {}

    /**
     * A path, where it is listed, in a code span or a link.
     *
     * @param span the path with its lines
     */
    record Path(Reference reference, Span span) implements Symbol {}

    /** The heading of a section. */
    record Heading(Section section, Span span) implements Symbol {}

    /** The code of a rule, where a comment silences it. */
    record RuleCode(Suppression suppression, Span span) implements Symbol {}
}
