package dev.issuels.issue.yaml;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What SnakeYAML's exceptions mean to somebody who writes an issue. */
final class YamlMessages {

    private static final String UNKNOWN = "this is no YAML";

    private static final String BAD_START = "a value cannot start with this character; it needs quotes";
    private static final String BELOW = "what stands on the lines below is the value";

    /** The first that fits counts. */
    private static final List<Meaning> MEANINGS = List.of(
            new Meaning(saying("TAB"), "a tab cannot indent YAML"),
            new Meaning(
                    saying("mapping values are not allowed"), "unexpected ':'; a value with ': ' inside needs quotes"),
            new Meaning(YamlMessages::isUnclosedQuote, "the quote is never closed"),
            new Meaning(YamlMessages::isUnclosedBracket, "the bracket is never closed"),
            new Meaning(saying("cannot start any token"), BAD_START),
            new Meaning(saying("could not find expected ':'"), "expected 'key: value'"),
            new Meaning(saying("expected <block end>", "found '-'"), "unexpected item of a list"),
            new Meaning(saying("expected <block end>", "found ','"), "unexpected ',' behind a value"),
            new Meaning(YamlMessages::isEmptyItem, "an item of the list is empty"),
            new Meaning(saying("expected the node content"), BAD_START),
            new Meaning(saying("mapping keys are not allowed"), BAD_START),
            new Meaning(
                    saying("sequence entries are not allowed"),
                    "unexpected '- '; an item of a list stands on a line of its own"),
            new Meaning(saying("escape"), "a '\\' in double quotes starts an escape; single quotes take it as it is"),
            new Meaning(saying("chomping or indentation indicators"), "unexpected text behind '|' or '>'; " + BELOW),
            new Meaning(saying("expected a comment or a line break"), "unexpected text behind '|' or '>'; " + BELOW),
            new Meaning(
                    saying("expected <block end>", "block mapping start"),
                    "the indentation differs from that of the lines above"),
            new Meaning(
                    saying("expected <block end>"),
                    "unexpected text behind a value; a value with brackets or quotes inside needs quotes around it"),
            new Meaning(
                    YamlMessages::isNoAlias,
                    "a value that starts with '*' or '&' needs quotes; an item of a list starts with '- '"),
            new Meaning(saying("undefined alias"), "unknown alias; a value that starts with '*' needs quotes"));

    private YamlMessages() {}

    /** What is said of exceptions of a kind. */
    private record Meaning(Predicate<YAMLException> fits, String message) {}

    /** One line, without a full stop. */
    static String friendly(YAMLException exception) {
        return MEANINGS.stream()
                .filter(meaning -> meaning.fits.test(exception))
                .map(Meaning::message)
                .findFirst()
                .orElseGet(() ->
                        problem(exception).lines().findFirst().orElse(UNKNOWN).toLowerCase(Locale.ROOT));
    }

    /** Whether a quote or a bracket was opened and never closed, so that the place to look at is where it opens. */
    static boolean isUnclosed(YAMLException exception) {
        return isUnclosedQuote(exception) || isUnclosedBracket(exception);
    }

    /** Whether a value starts as an alias or an anchor does, but is none. */
    static boolean isNoAlias(YAMLException exception) {
        return exception instanceof MarkedYAMLException && problem(exception).contains("unexpected character found");
    }

    private static boolean isEmptyItem(YAMLException exception) {
        return context(exception).contains("flow node") && problem(exception).contains("found ','");
    }

    private static boolean isUnclosedQuote(YAMLException exception) {
        return context(exception).contains("quoted scalar")
                && problem(exception).contains("end of stream");
    }

    private static boolean isUnclosedBracket(YAMLException exception) {
        String context = context(exception);
        return context.contains("flow sequence") || context.contains("flow mapping");
    }

    private static Predicate<YAMLException> saying(String... parts) {
        return exception -> Stream.of(parts).allMatch(problem(exception)::contains);
    }

    private static String context(YAMLException exception) {
        String context = exception instanceof MarkedYAMLException marked ? marked.getContext() : "";
        return context == null ? "" : context;
    }

    private static String problem(YAMLException exception) {
        String problem = exception instanceof MarkedYAMLException marked ? marked.getProblem() : exception.getMessage();
        return problem == null ? UNKNOWN : problem;
    }
}
