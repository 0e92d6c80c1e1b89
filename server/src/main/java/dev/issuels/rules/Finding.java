package dev.issuels.rules;

import dev.issuels.text.Span;
import java.util.List;

/**
 * Something that a rule found in a file.
 *
 * @param code of the rule
 * @param span what to mark, in the file
 * @param message one line that says what is wrong
 * @param related other places that explain the finding
 * @param unnecessary whether the marked text could go without loss, so that editors may fade it
 */
public record Finding(
        String code, Severity severity, Span span, String message, List<Related> related, boolean unnecessary) {

    public Finding {
        related = List.copyOf(related);
    }

    /** Which of two comes first in the text; of those in one place, by code and by what they say. */
    static int compareInText(Finding one, Finding other) {
        int order = Integer.compare(one.span.start(), other.span.start());
        order = order != 0 ? order : Integer.compare(one.span.end(), other.span.end());
        order = order != 0 ? order : one.code.compareTo(other.code);
        return order != 0 ? order : one.message.compareTo(other.message);
    }

    /** The same finding with a span that counts from elsewhere. */
    Finding shifted(int distance) {
        return new Finding(code, severity, span.shifted(distance), message, related, unnecessary);
    }

    /** The same finding with all its spans counted from elsewhere. */
    Finding shiftedWithRelated(int distance) {
        if (related.isEmpty()) {
            return shifted(distance);
        }
        List<Related> moved = related.stream()
                .map(place -> new Related(place.uri(), place.span().shifted(distance), place.message()))
                .toList();
        return new Finding(code, severity, span.shifted(distance), message, moved, unnecessary);
    }

    Finding withSeverity(Severity other) {
        return new Finding(code, other, span, message, related, unnecessary);
    }

    /** Another place that belongs to a finding. */
    public record Related(String uri, Span span, String message) {}
}
