package dev.issuels.rules.repair.moving;

import dev.issuels.issue.Preamble;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.List;

/** Takes an issue out of a file, together with one of the two gaps around it. */
record IssueCut(Gaps gaps, int issue) {

    /** The edits that can do it, the one that leaves the cleaner file first. */
    List<Edit> edits(Preamble preamble, boolean saysSoWhenEmpty) {
        if (saysSoWhenEmpty && gaps.issues().size() == 1 && !text(preamble).isBlank()) {
            return List.of(placeholder());
        }
        Edit withGapAbove = deletion(above().start(), own().end());
        Edit withGapBelow = deletion(own().start(), gaps.below(issue).end());
        if (above().start() == gaps.top()) {
            return List.of(onTop(), withGapBelow);
        }
        return gaps.isAboveIssue(issue) ? List.of(withGapBelow, withGapAbove) : List.of(withGapAbove, withGapBelow);
    }

    private Edit placeholder() {
        SourceText text = gaps.text();
        int line = text.lineOf(own().start());
        boolean apart = line == 0 || text.line(line - 1).isBlank();
        return new Edit(own(), (apart ? "" : text.lineEnding()) + Placeholder.WRITTEN);
    }

    /** Where nothing stands above: the blank lines below go as well, a separator above other text stays. */
    private Edit onTop() {
        Span below = gaps.below(issue);
        boolean isAboveOther = below.end() < gaps.text().length() && !gaps.isAboveIssue(issue);
        return isAboveOther ? deletion(above().start(), firstLineBelow()) : deletion(above().start(), below.end());
    }

    private int firstLineBelow() {
        SourceText text = gaps.text();
        int line = text.lineOf(own().end()) + 1;
        while (text.line(line).isBlank()) {
            line++;
        }
        return text.lineStart(line);
    }

    private Span own() {
        return gaps.issues().get(issue);
    }

    private Span above() {
        return gaps.above(issue);
    }

    private String text(Preamble preamble) {
        return gaps.text().slice(new Span(Math.min(gaps.top(), preamble.length()), preamble.length()));
    }

    private static Edit deletion(int start, int end) {
        return new Edit(new Span(start, end), "");
    }
}
