package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Value;
import dev.issuels.issue.schema.RelatedWords;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.issue.schema.Schema.Trait;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.repair.FieldEdits;
import dev.issuels.text.Edit;
import dev.issuels.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The value of a key that has a choice: it must be one of the schema's, to the letter. */
final class ChoiceValue {

    /** What may part a value from a remark behind it, as in {@code high (blocks the release)}. */
    private static final Pattern REMARK = Pattern.compile("\\s*[\\s(:,;].*", Pattern.DOTALL);

    /** The same where it is set off, so that what stands before it is a word by itself. */
    private static final Pattern SET_OFF = Pattern.compile("\\s*[(:,;].*", Pattern.DOTALL);

    /** A note behind a value that takes one, as in {@code wontfix: duplicate of BUG-002}. */
    private static final Pattern NOTE = Pattern.compile(":\\s*+\\S.*", Pattern.DOTALL);

    private static final int SHORTEST_ABBREVIATION = 3;

    private ChoiceValue() {}

    /** Reports the value of a choice key that is none of the schema's. */
    static void check(IssueSubject subject, String key, Findings findings) {
        Optional<Value.Scalar> scalar = Fields.soundScalar(subject, key);
        if (scalar.isEmpty()) {
            return;
        }
        Schema schema = subject.schema();
        String value = scalar.get().text();
        if (schema.choice(key, schema.withoutNote(value)).isEmpty()) {
            String advice = meant(schema, key, value)
                    .map(choice -> "did you mean '" + choice.value() + "'?")
                    .orElseGet(() -> "use " + all(schema, key));
            findings.add(scalar.get().content(), "unknown " + key + " " + Words.quoted(value) + "; " + advice);
        }
    }

    /** Puts each of the schema's values in the place of the wrong one, what is most likely meant first. */
    static List<Fix> fixes(IssueSubject subject, String key) {
        Optional<Value.Scalar> scalar = Fields.soundScalar(subject, key);
        if (scalar.isEmpty()) {
            return List.of();
        }
        Schema schema = subject.schema();
        Optional<Choice> meant = meant(schema, key, scalar.get().text());
        Stream<Choice> others = schema.choices(key).stream()
                .filter(choice -> meant.filter(choice::equals).isEmpty());
        return Stream.concat(
                        meant.map(choice -> fix(subject, scalar.get(), choice).asPreferred()).stream(),
                        others.map(choice -> fix(subject, scalar.get(), choice)))
                .toList();
    }

    private static Fix fix(IssueSubject subject, Value.Scalar present, Choice choice) {
        Matcher note = NOTE.matcher(present.text());
        boolean keepsNote = choice.is(Trait.TAKES_NOTE) && note.find();
        String value = choice.value() + (keepsNote ? note.group() : "");
        Edit edit = FieldEdits.of(subject).replacing(present, value);
        return subject.fix("Replace with '" + choice.value() + "'", edit);
    }

    /** The choice that a value is most likely another word for or a slip of, a remark behind it left out. */
    private static Optional<Choice> meant(Schema schema, String key, String value) {
        String bare = Words.undecorated(value.strip());
        return nearest(schema, key, bare)
                .or(() -> exact(schema, key, REMARK.matcher(bare).replaceFirst("")))
                .or(() -> RelatedWords.choice(schema, key, SET_OFF.matcher(bare).replaceFirst("")));
    }

    private static Optional<Choice> nearest(Schema schema, String key, String value) {
        List<String> words = schema.choices(key).stream()
                .flatMap(choice -> Stream.concat(Stream.of(choice.value()), choice.aliases().stream()))
                .toList();
        return known(schema, key, value)
                .or(() -> Words.nearest(value, words).flatMap(word -> exact(schema, key, word)))
                .or(() -> abbreviated(schema, key, value));
    }

    /** The only choice that a value is the beginning of, as in {@code med}. */
    private static Optional<Choice> abbreviated(Schema schema, String key, String value) {
        List<Choice> longer = schema.choices(key).stream()
                .filter(choice -> value.length() >= SHORTEST_ABBREVIATION)
                .filter(choice -> choice.value().startsWith(value.toLowerCase(Locale.ROOT)))
                .toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    private static Optional<Choice> known(Schema schema, String key, String word) {
        return exact(schema, key, word).or(() -> RelatedWords.choice(schema, key, word));
    }

    private static Optional<Choice> exact(Schema schema, String key, String word) {
        return schema.choice(key, word.toLowerCase(Locale.ROOT)).or(() -> schema.choiceMeant(key, word));
    }

    private static String all(Schema schema, String key) {
        List<String> values = schema.choices(key).stream()
                .map(choice -> "'" + choice.value() + "'")
                .toList();
        int last = values.size() - 1;
        return values.stream().limit(last).collect(Collectors.joining(", ")) + " or " + values.get(last);
    }
}
