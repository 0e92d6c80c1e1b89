package dev.issuels.issue.parsing;

import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Looks in a code fence for an issue that is no sample of one: the fence was meant to end above it.
 *
 * <p>A sample starts where its fence does. A swallowed issue stands below other text of the body, most often below a
 * heading of the template, or in a fence that opens where an inner one was meant to close.
 */
final class SwallowSearch {

    /** How many lines from a fence on others are looked at, to tell whether it was left open. */
    private static final int NEAR = 500;

    private final SourceText text;
    private final Schema schema;
    private final Fence fence;
    private final int fenceLine;

    /** The line that closes the fence, or the one behind the last. */
    private final int end;

    /** The last line in the fence that opens another one, which its first closing line closes; -1 for none. */
    private int lastInner = -1;

    /** The line of the first section of the template in the fence; -1 for none. */
    private int firstSection = -1;

    /** Whether that section is none of a sample: it stands below other text of the fence. */
    private boolean sectionBelowText;

    private boolean belowText;
    private boolean inSample;
    private boolean looksFurther;

    SwallowSearch(SourceText text, Schema schema, Fence fence, int fenceLine) {
        this.text = text;
        this.schema = schema;
        this.fence = fence;
        this.fenceLine = fenceLine;
        this.end = closing(fenceLine, fence, text.lineCount());
        for (int line = fenceLine + 1; line < end; line++) {
            if (Fence.at(text, line).filter(inner -> !inner.info().isEmpty()).isPresent()) {
                lastInner = line;
            }
        }
    }

    int end() {
        return end;
    }

    boolean closed() {
        return end < text.lineCount();
    }

    /** Whether what stands behind the fence made a difference. */
    boolean looksFurther() {
        return looksFurther || !closed();
    }

    /**
     * The first issue that the fence swallows.
     *
     * @param strayCloser whether the fence may well be the closing line of one that was nested wrongly
     */
    Optional<IssueStart> find(boolean strayCloser) {
        for (int line = fenceLine + 1; line < end; line++) {
            Optional<IssueStart> start = IssueStart.withId(text, line, schema);
            if (start.isEmpty()) {
                pass(line);
            } else if (strayCloser || isSwallowed(start.get())) {
                return start;
            } else {
                inSample |= !belowText;
                belowText |= !closed();
                line = start.get().block().body() - 1;
            }
        }
        return Optional.empty();
    }

    /**
     * The section below a fence that nothing closes, or only the line of another one, when no issue comes any more; a sample
     * is left open, and no more.
     */
    OptionalInt section() {
        boolean swallows = firstSection >= 0 && !inSample && (!closed() || isClosedByAnother());
        return swallows ? OptionalInt.of(firstSection) : OptionalInt.empty();
    }

    /** Whether the other fences of the issue pair up without this one only. */
    private boolean isClosedByAnother() {
        boolean maySwallow = sectionBelowText && Markdown.headingLevel(text, firstSection) > 1 && !fence.isMarkdown();
        if (!maySwallow) {
            return false;
        }
        looksFurther = true;
        int limit = Math.min(text.lineCount(), fenceLine + NEAR);
        boolean pairsUp = !nested() && pairUp(end + 1, limit);
        return !pairsUp && pairUp(firstSection, limit);
    }

    private void pass(int line) {
        if (Markdown.isBlank(text, line)) {
            return;
        }
        boolean ofSample = inSample && closed() && lastInner < 0;
        boolean isSection = !ofSample && Markdown.isSection(text, line, schema);
        if (isSection && firstSection < 0) {
            firstSection = line;
            sectionBelowText = belowText;
        }
        belowText |= !Markdown.isDelimiter(text, line);
    }

    private boolean isSwallowed(IssueStart start) {
        boolean below = firstSection >= 0 || (belowText && (!closed() || lastInner > start.line()));
        boolean first = !belowText && !inSample;
        return below || (first && isStray(start));
    }

    /** Whether the fence, which has an issue directly below, opens nothing: all others pair up without it only. */
    private boolean isStray(IssueStart start) {
        if (!fence.info().isEmpty()) {
            return false;
        }
        looksFurther = true;
        boolean pairsUp = closed() && lastInner < 0 && pairUp(end + 1, text.lineCount());
        return !pairsUp && pairUp(start.block().body(), text.lineCount());
    }

    /** Whether each fence from a line on, down to a limit or the next issue, is closed, and none inside another one. */
    private boolean pairUp(int from, int limit) {
        int behind = from;
        while (behind < limit && IssueStart.withId(text, behind, schema).isEmpty()) {
            behind++;
        }
        int line = from;
        while (line < behind) {
            Optional<Fence> opening = Fence.at(text, line);
            if (opening.isPresent()) {
                int closing = closing(line, opening.get(), behind);
                if (closing == behind || isConfused(line + 1, closing, opening.get())) {
                    return false;
                }
                line = closing;
            }
            line++;
        }
        return true;
    }

    private boolean isConfused(int from, int to, Fence outer) {
        for (int line = from; line < to; line++) {
            if (Fence.at(text, line).filter(outer::isConfusedBy).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether another fence opens in this one, that its first closing line closes instead. */
    boolean nested() {
        return isConfused(fenceLine + 1, end, fence);
    }

    private int closing(int opening, Fence opened, int behind) {
        int line = opening + 1;
        while (line < behind && Fence.at(text, line).filter(opened::isClosedBy).isEmpty()) {
            line++;
        }
        return line;
    }
}
