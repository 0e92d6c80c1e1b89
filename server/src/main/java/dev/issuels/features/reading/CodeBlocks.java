package dev.issuels.features.reading;

import dev.issuels.issue.Body;
import dev.issuels.text.Span;
import java.util.List;

/**
 * The blocks of code of a body, where nothing is what it looks like.
 *
 * @param spans of the file, in its order
 */
record CodeBlocks(List<Span> spans) {

    CodeBlocks {
        spans = List.copyOf(spans);
    }

    /** Those of a body whose spans count from an origin. */
    static CodeBlocks of(Body body, int origin) {
        return new CodeBlocks(
                body.code().stream().map(span -> span.shifted(origin)).toList());
    }

    /** Whether a stretch of the file is in one of them or touches one. */
    boolean touch(Span span) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < spans.size() && spans.get(low).start() <= span.end();
    }
}
