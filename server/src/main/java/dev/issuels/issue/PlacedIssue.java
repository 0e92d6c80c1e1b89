package dev.issuels.issue;

import dev.issuels.text.SourceText;
import dev.issuels.text.Span;

/**
 * An issue at its place in a file: the one point where the spans of an issue and the offsets of a file meet.
 *
 * @param start where the issue starts in the file
 * @param text the text of the whole file
 */
public record PlacedIssue(Issue issue, int start, SourceText text) {

    public Span span() {
        return new Span(start, start + issue.length());
    }

    /** A span inside the issue as a span of the file. */
    public Span inFile(Span inIssue) {
        return inIssue.shifted(start);
    }

    /** What stands at a span of the issue. */
    public String slice(Span inIssue) {
        return text.slice(inFile(inIssue));
    }
}
