package dev.issuels.issue.parsing;

import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Finds where the issues of a text begin, before any Markdown parser sees it.
 *
 * <p>Decides what each line of dashes is: a delimiter, a separator or a rule. Text in code fences and HTML comments is
 * passed over, unless a fence was left open or nested wrongly and so swallows the next issue.
 */
final class Splitter {

    private final SourceText text;
    private final Schema schema;
    private final List<IssueStart> starts = new ArrayList<>();
    private final StartSearch startSearch;
    private final List<Integer> separators = new ArrayList<>();
    private final Conflicts conflicts;
    private final NavigableMap<Integer, Swallow> swallows = new TreeMap<>();
    private final NavigableMap<Integer, HiddenIssue> hidden = new TreeMap<>();
    private final LeftOpenFences leftOpen;
    private boolean separable = true;

    /** The line that closes the last comment, or the number of lines; then nothing closes those below either. */
    private int commentEnd;

    /** What the last comment runs into; those that open above stand in that one. */
    private int swallowedFrom;

    /** Whether a fence of the current issue was opened inside another one, so that its closing line opens a new one. */
    private boolean confused;

    private Splitter(SourceText text, Schema schema) {
        this.text = text;
        this.schema = schema;
        this.startSearch = new StartSearch(text, schema, starts);
        this.conflicts = new Conflicts(text);
        this.leftOpen = new LeftOpenFences(text, schema);
    }

    static Layout split(SourceText text, Schema schema) {
        Splitter splitter = new Splitter(text, schema);
        int line = 0;
        while (line < text.lineCount()) {
            line = splitter.read(line);
        }
        return new Layout(
                splitter.starts,
                splitter.separators,
                splitter.conflicts.markers(),
                splitter.conflicts.lastByFirst(),
                splitter.swallows,
                splitter.hidden,
                splitter.separable
                        && splitter.startSearch.isSeparable()
                        && splitter.conflicts.markers().isEmpty());
    }

    /** Reads what starts on a line and gives the line behind it. */
    private int read(int line) {
        if (Markdown.isBlank(text, line)) {
            return line + 1;
        }
        Optional<IssueStart> start = startSearch.at(line);
        if (start.isPresent()) {
            return begin(start.get());
        }
        Optional<Fence> fence = Fence.at(text, line);
        if (fence.isPresent()) {
            return passFence(line, fence.get());
        }
        Optional<HiddenIssue> wrapped = HiddenIssue.at(text, line, startSearch::isAtBorder, schema);
        if (wrapped.isPresent()) {
            hidden.put(line, wrapped.get());
            separable = false;
            return wrapped.get().behind();
        }
        if (line >= swallowedFrom && HtmlComment.opens(text, line)) {
            return passComment(line);
        }
        if (Markdown.isDelimiter(text, line)) {
            separators.add(line);
        } else {
            conflicts.pass(line);
        }
        return line + 1;
    }

    private int begin(IssueStart start) {
        starts.add(start);
        confused = false;
        conflicts.pass(start);
        return start.block().body();
    }

    /** Passes over a fence to the line behind it, or to the issue that it swallows. */
    private int passFence(int line, Fence fence) {
        if (leftOpen.hold(fence)) {
            return line + 1;
        }
        if (leftOpen.include(fence)) {
            return passLeftOpen(line, leftOpen.sectionBelow(line));
        }
        SwallowSearch search = new SwallowSearch(text, schema, fence, line);
        Optional<IssueStart> swallowed = search.find(confused && fence.info().isEmpty());
        OptionalInt section = starts.isEmpty() ? OptionalInt.empty() : search.section();
        separable &= swallowed.isEmpty() && !search.looksFurther();
        if (swallowed.isPresent()) {
            swallows.put(line, Swallow.ofFence(line, swallowed.get().line()));
            return swallowed.get().line();
        }
        if (section.isPresent()) {
            if (!search.closed()) {
                leftOpen.add(fence);
            }
            return passLeftOpen(line, section);
        }
        confused |= search.nested();
        return search.closed() ? search.end() + 1 : search.end();
    }

    /** Passes the first line alone of a fence that swallows a section, so that this and those below it count. */
    private int passLeftOpen(int line, OptionalInt section) {
        if (section.isEmpty()) {
            return text.lineCount();
        }
        swallows.put(line, Swallow.ofFence(line, section.getAsInt()));
        return line + 1;
    }

    /** Passes over a comment to the line behind it; of one that is left open in an issue only the first line is passed. */
    private int passComment(int line) {
        if (commentEnd == text.lineCount()) {
            return line + 1;
        }
        if (commentEnd <= line) {
            commentEnd = HtmlComment.closing(text, line + 1);
        }
        boolean closed = commentEnd < text.lineCount();
        OptionalInt swallowed = HtmlComment.swallowed(text, schema, line, commentEnd);
        boolean counts = swallowed.isPresent() && !starts.isEmpty();
        separable &= closed && !counts;
        if (counts) {
            swallows.put(line, Swallow.ofComment(line, swallowed.getAsInt()));
            swallowedFrom = swallowed.getAsInt();
        }
        return closed && !counts ? commentEnd + 1 : line + 1;
    }
}
