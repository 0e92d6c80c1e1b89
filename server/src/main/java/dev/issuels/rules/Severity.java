package dev.issuels.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How bad a finding is, worst first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO,
    HINT;

    /** The word that settings use to silence a rule. */
    public static final String OFF = "off";

    /** The word that settings use to leave a rule as it is, whatever others say of it. */
    public static final String DEFAULT = "default";

    /** All that settings may say of a rule. */
    public static final List<String> WORDS = Stream.concat(
                    Arrays.stream(values()).map(Severity::word), Stream.of(OFF, DEFAULT))
            .toList();

    /** The word for it in settings and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of that word. */
    public static Optional<Severity> of(String word) {
        for (Severity severity : values()) {
            if (severity.word().equals(word)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
