package dev.issuels.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Edits of one text that are made at once.
 *
 * @param inOrder by where they start; all count from the text before any of them
 */
public record Edits(List<Edit> inOrder) {

    public Edits {
        inOrder = List.copyOf(inOrder);
    }

    /** Edits that may come in any order. Insertions at the same place are made in the order in which they come. */
    public static Edits of(Collection<Edit> edits) {
        return new Edits(edits.stream()
                .sorted(Comparator.comparingInt((Edit edit) -> edit.span().start())
                        .thenComparingInt(edit -> edit.span().end()))
                .toList());
    }

    /** Whether they can be made in a text of that length: none reaches behind its end, no two overlap. */
    public boolean fit(int length) {
        int end = 0;
        for (Edit edit : inOrder) {
            if (edit.span().start() < end || edit.span().end() > length) {
                return false;
            }
            end = edit.span().end();
        }
        return true;
    }

    /** Whether one of these and one of the others change the same place or touch. */
    public boolean touch(Edits others) {
        return inOrder.stream()
                .anyMatch(edit -> others.inOrder.stream()
                        .anyMatch(other -> edit.span().start() <= other.span().end()
                                && other.span().start() <= edit.span().end()));
    }

    public String appliedTo(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        for (Edit edit : inOrder) {
            result.append(text, done, edit.span().start()).append(edit.newText());
            done = edit.span().end();
        }
        return result.append(text, done, text.length()).toString();
    }

    /** Where a span is after the edits; what is inserted at its ends or replaces a part of it belongs to it. */
    public Span moved(Span span) {
        int growthBefore = 0;
        int growth = 0;
        int start = span.start();
        int end = span.end();
        for (Edit edit : inOrder) {
            if (edit.span().end() < span.start()) {
                growthBefore += edit.growth();
            } else if (edit.span().start() <= span.end()) {
                start = Math.min(start, edit.span().start());
                end = Math.max(end, edit.span().end());
                growth += edit.growth();
            }
        }
        return new Span(start + growthBefore, end + growthBefore + growth);
    }
}
