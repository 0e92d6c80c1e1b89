package dev.issuels.issue.parsing;

import java.util.Locale;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What SnakeYAML's exceptions mean to somebody who writes an issue. */
final class YamlMessages {

    private YamlMessages() {}

    /** Whether a quote or a bracket was opened and never closed, so that the place to look at is where it opens. */
    static boolean isUnclosed(MarkedYAMLException exception) {
        String context = exception.getContext() == null ? "" : exception.getContext();
        boolean quote = context.contains("quoted scalar") && text(exception).contains("end of stream");
        return quote || context.contains("flow sequence") || context.contains("flow mapping");
    }

    /** Whether a value starts as an alias or an anchor does, but is none. */
    static boolean isNoAlias(MarkedYAMLException exception) {
        return text(exception).contains("unexpected character found");
    }

    /** One line, without a full stop. */
    static String friendly(YAMLException exception) {
        String problem = text(exception);
        if (problem.contains("TAB")) {
            return "a tab cannot indent YAML";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "unexpected ':'; a value with ': ' inside needs quotes";
        }
        if (exception instanceof MarkedYAMLException marked && isUnclosed(marked)) {
            return text(marked).contains("end of stream") && marked.getContext().contains("quoted")
                    ? "the quote is never closed"
                    : "the bracket is never closed";
        }
        if (problem.contains("cannot start any token")) {
            return "a value cannot start with this character; it needs quotes";
        }
        if (problem.contains("could not find expected ':'")) {
            return "expected 'key: value'";
        }
        if (problem.contains("expected <block end>")) {
            if (problem.contains("found '-'")) {
                return "unexpected item of a list";
            }
            return problem.contains("block mapping start")
                    ? "the indentation differs from that of the lines above"
                    : "unexpected text behind a value; a value with brackets or quotes inside needs quotes around it";
        }
        if (exception instanceof MarkedYAMLException marked && isNoAlias(marked)) {
            return "a value that starts with '*' or '&' needs quotes; an item of a list starts with '- '";
        }
        if (problem.contains("undefined alias")) {
            return "unknown alias; a value that starts with '*' needs quotes";
        }
        return problem.lines().findFirst().orElse("this is no YAML").toLowerCase(Locale.ROOT);
    }

    private static String text(YAMLException exception) {
        String problem = exception instanceof MarkedYAMLException marked ? marked.getProblem() : exception.getMessage();
        return problem == null ? "this is no YAML" : problem;
    }
}
