package dev.issuels.issue.parsing;

import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The fences that swallow the rest of their issue, which is the last one: those further down that the same line would
 * close are as open, and need not be looked through to the end again.
 */
final class LeftOpenFences {

    private final SourceText text;
    private final Schema schema;
    private final List<Fence> fences = new ArrayList<>();

    /** The last section that was looked for. */
    private int section;

    LeftOpenFences(SourceText text, Schema schema) {
        this.text = text;
        this.schema = schema;
    }

    void add(Fence fence) {
        fences.add(fence);
    }

    /** Whether a fence below is left open, too. */
    boolean include(Fence fence) {
        return fences.stream().anyMatch(above -> above.mark() == fence.mark() && above.length() <= fence.length());
    }

    /** Whether a line below is code in one of them, although it was meant to close it. */
    boolean hold(Fence fence) {
        return fences.stream().anyMatch(above -> above.isMissedBy(fence));
    }

    /** The first section of the template below a line; lines are asked about in the order of the text. */
    OptionalInt sectionBelow(int line) {
        while (section <= line || (section < text.lineCount() && !Markdown.isSection(text, section, schema))) {
            section = Math.max(section, line) + 1;
        }
        return section < text.lineCount() ? OptionalInt.of(section) : OptionalInt.empty();
    }
}
