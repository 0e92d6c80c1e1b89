package dev.issuels.features.formatting;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.Value;
import dev.issuels.issue.Value.Style;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.rules.repair.Scalars;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the front matters of a file are written, as far as more than half of them agree.
 *
 * <p>Only what has a choice has a vote: a value that needs its quotes says nothing of the others. So the votes are the
 * same, or clearer, once a file is written in its style.
 *
 * @param quotes how the values of a key are quoted
 * @param brackets whether the list of a key stands in brackets
 * @param indent what stands before the dashes of a list
 */
record FileStyle(Schema schema, Map<String, Style> quotes, Map<String, Boolean> brackets, String indent) {

    /** How the template indents the items of a list. */
    private static final String INDENT = "  ";

    FileStyle {
        quotes = Map.copyOf(quotes);
        brackets = Map.copyOf(brackets);
    }

    /** The style of a file. */
    static FileStyle of(IssueFile file, Schema schema) {
        return of(
                file.issues().stream()
                        .flatMap(placed -> FieldText.of(placed).stream())
                        .toList(),
                schema);
    }

    /** The style that most of the fields have. */
    static FileStyle of(List<FieldText> fields, Schema schema) {
        Ballot ballot = new Ballot(schema);
        fields.forEach(ballot::count);
        return new FileStyle(
                schema,
                winners(ballot.quotes),
                winners(ballot.brackets),
                ballot.indents.winner().orElse(INDENT));
    }

    private static <T> Map<String, T> winners(Map<String, Votes<T>> byKey) {
        Map<String, T> winners = new HashMap<>();
        byKey.forEach((key, votes) -> votes.winner().ifPresent(winner -> winners.put(key, winner)));
        return winners;
    }

    /** A value of a key, or an item of its list, as it is to be written; empty where it may stay as it is. */
    Optional<String> rewritten(String key, Value.Scalar scalar) {
        Style wanted = quotes.getOrDefault(key, scalar.style());
        boolean impossible = wanted == Style.PLAIN && !canBePlain(schema, key, scalar.text());
        boolean stays =
                wanted == scalar.style() || impossible || scalar.text().chars().anyMatch(Character::isISOControl);
        return stays ? Optional.empty() : Optional.of(Scalars.in(wanted, scalar.text()));
    }

    /** Whether the list of a key is to stand in brackets. */
    boolean inBrackets(String key, Value.Sequence list) {
        return brackets.getOrDefault(key, list.flow());
    }

    private static boolean canBePlain(Schema schema, String key, String text) {
        boolean date =
                schema.key(key).filter(known -> known.kind() == Kind.DATE).isPresent();
        return Scalars.isPlain(text) && (date || Scalars.staysText(text));
    }

    /** How each field is written, counted. */
    private static final class Ballot {
        private final Schema schema;
        private final Map<String, Votes<Style>> quotes = new HashMap<>();
        private final Map<String, Votes<Boolean>> brackets = new HashMap<>();
        private final Votes<String> indents = new Votes<>();

        Ballot(Schema schema) {
            this.schema = schema;
        }

        void count(FieldText text) {
            String key = text.field().key();
            text.field().scalars().stream()
                    .filter(scalar -> canBePlain(schema, key, scalar.text()))
                    .forEach(scalar ->
                            quotes.computeIfAbsent(key, any -> new Votes<>()).add(scalar.style()));
            text.list().ifPresent(list -> {
                brackets.computeIfAbsent(key, any -> new Votes<>()).add(list.flow());
                if (!list.flow()) {
                    indents.add(text.indent(list.items().get(0)));
                }
            });
        }
    }

    /** Counts how often something is done in which way. */
    private static final class Votes<T> {
        private final Map<T, Integer> counts = new HashMap<>();
        private int all;

        void add(T vote) {
            counts.merge(vote, 1, Integer::sum);
            all++;
        }

        /** The way in which it is done more often than in all others together. */
        Optional<T> winner() {
            return counts.entrySet().stream()
                    .filter(entry -> entry.getValue() * 2 > all)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }
}
