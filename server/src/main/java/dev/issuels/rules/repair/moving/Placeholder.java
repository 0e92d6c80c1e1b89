package dev.issuels.rules.repair.moving;

import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The line that says that a file has no issues. */
final class Placeholder {

    static final String WRITTEN = "(No issues)";

    private static final Pattern ANY =
            Pattern.compile("(?i)[(_*]*no (?:[\\w-]+ ){0,3}issues?(?: yet| at the moment| right now)?[.)_*]*");

    private Placeholder() {}

    /** The first such line of a text. */
    static Optional<Span> in(SourceText text) {
        return IntStream.range(0, text.lineCount())
                .filter(line -> ANY.matcher(text.line(line).strip()).matches())
                .mapToObj(text::lineSpan)
                .findFirst();
    }
}
