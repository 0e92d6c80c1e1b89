package dev.issuels.cli.input;

import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.rules.Rule;
import dev.issuels.rules.Rules;
import dev.issuels.rules.repair.moving.Destination;
import dev.issuels.rules.repair.moving.Destinations;
import dev.issuels.text.Words;
import java.util.List;

/** What the words of a command line stand for; a word that stands for nothing is refused. */
public final class Arguments {

    public static final String TEXT = "text";
    public static final String JSON = "json";

    private Arguments() {}

    /** Whether a form is JSON, and not text. */
    public static boolean isJson(String format) {
        return oneOf("format", List.of(TEXT, JSON), format).equals(JSON);
    }

    /** The word itself, which has to be one of some. */
    public static String oneOf(String what, List<String> words, String word) {
        if (!words.contains(word)) {
            throw new UnusableInput("unknown " + what + " '" + word + "'; it can be " + String.join(", ", words));
        }
        return word;
    }

    /** The rule of a code. */
    public static Rule rule(String code) {
        return Rules.byCode(code)
                .orElseThrow(
                        () -> new UnusableInput("unknown rule '" + code + "'" + Words.didYouMean(code, Rules.codes())));
    }

    /** The value of a key, which may be written as its alias. */
    public static String value(Schema schema, String key, String word) {
        List<String> values = schema.choices(key).stream().map(Choice::value).toList();
        return schema.choiceMeant(key, word)
                .map(Choice::value)
                .orElseThrow(() -> new UnusableInput("unknown " + key + " '" + word + "'; it can be "
                        + String.join(", ", values) + Words.didYouMean(word, values)));
    }

    /** The issue file of a name, there or yet to be made. */
    public static Destination file(Destinations all, String name) {
        if (name.isBlank() || name.contains("/") || name.contains("\\")) {
            throw new UnusableInput("'" + name + "' is no name of a file in the issue folder");
        }
        return all.named(name)
                .orElseThrow(() -> new UnusableInput("'" + name + "' is a name that no issue file can have"));
    }
}
