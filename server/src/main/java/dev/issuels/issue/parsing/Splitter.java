package dev.issuels.issue.parsing;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Schema;
import dev.issuels.issue.parsing.IssueStart.Form;
import dev.issuels.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds where the issues of a text begin, before any Markdown parser sees it.
 *
 * <p>Decides what each line of dashes is: a delimiter, a separator or a rule. Text in code fences and HTML comments is
 * passed over, unless a fence was left open or nested wrongly and so swallows the next issue.
 */
final class Splitter {

    private static final Pattern ID = Pattern.compile("\\b" + IssueId.SHORT + "\\b");

    private final SourceText text;
    private final Schema schema;
    private final List<IssueStart> starts = new ArrayList<>();
    private final List<Integer> separators = new ArrayList<>();
    private final List<Integer> conflictMarkers = new ArrayList<>();
    private final List<Swallow> swallows = new ArrayList<>();
    private boolean separable = true;

    /** Whether a fence of the current issue was opened inside another one, so that its closing line opens a new one. */
    private boolean confused;

    private Splitter(SourceText text, Schema schema) {
        this.text = text;
        this.schema = schema;
    }

    /**
     * What the lines of a text are.
     *
     * @param separators the lines of dashes that are neither delimiters nor in code
     * @param separable whether each issue can be read without looking at the others
     */
    record Layout(
            List<IssueStart> starts,
            List<Integer> separators,
            List<Integer> conflictMarkers,
            List<Swallow> swallows,
            boolean separable) {}

    /** A fence that swallows an issue. */
    record Swallow(int fenceLine, int issueLine) {}

    static Layout split(SourceText text, Schema schema) {
        Splitter splitter = new Splitter(text, schema);
        int line = 0;
        while (line < text.lineCount()) {
            line = splitter.read(line);
        }
        return new Layout(
                splitter.starts,
                splitter.separators,
                splitter.conflictMarkers,
                splitter.swallows,
                splitter.separable && splitter.conflictMarkers.isEmpty());
    }

    /** Reads what starts on a line and gives the line behind it. */
    private int read(int line) {
        if (Markdown.isBlank(text, line)) {
            return line + 1;
        }
        Optional<IssueStart> start = startAt(line);
        if (start.isPresent()) {
            return begin(start.get());
        }
        Optional<Fence> fence = Fence.at(text, line);
        if (fence.isPresent()) {
            return passFence(line, fence.get());
        }
        if (opensComment(line)) {
            return passComment(line);
        }
        if (Markdown.isDelimiter(text, line)) {
            separators.add(line);
        } else if (isConflictMarker(line)) {
            conflictMarkers.add(line);
        }
        return line + 1;
    }

    private int begin(IssueStart start) {
        starts.add(start);
        confused = false;
        FrontMatterBlock block = start.block();
        for (int line = start.line(); line < block.behind(); line++) {
            if (isConflictMarker(line)) {
                conflictMarkers.add(line);
            }
        }
        return block.body();
    }

    private boolean isConflictMarker(int line) {
        boolean insideConflict = !conflictMarkers.isEmpty()
                && !ConflictMarker.THEIRS.isOn(text, conflictMarkers.get(conflictMarkers.size() - 1));
        return insideConflict ? ConflictMarker.isAt(text, line) : isOutermostMarker(line);
    }

    /** A middle marker alone is the underline of a heading. */
    private boolean isOutermostMarker(int line) {
        return ConflictMarker.OURS.isOn(text, line) || ConflictMarker.THEIRS.isOn(text, line);
    }

    private Optional<IssueStart> startAt(int line) {
        if (Markdown.isDelimiter(text, line)) {
            int key = nextContent(line + 1);
            boolean starts = key < text.lineCount() && FrontMatterBlock.startsAt(text, key, schema);
            return starts ? Optional.of(delimited(line, key)) : Optional.empty();
        }
        if (Markdown.headingLevel(text, line) > 0) {
            return fencedBelow(line);
        }
        boolean bare = isApart(line) && FrontMatterBlock.hasIdAt(text, line, schema);
        return bare
                ? Optional.of(new IssueStart(Form.BARE, line, -1, FrontMatterBlock.at(text, line, schema)))
                : Optional.empty();
    }

    private IssueStart delimited(int line, int key) {
        return new IssueStart(Form.DELIMITED, line, line, FrontMatterBlock.at(text, key, schema));
    }

    /** The first line from here that is neither blank nor a conflict marker. */
    private int nextContent(int line) {
        int next = line;
        while (next < text.lineCount() && (Markdown.isBlank(text, next) || ConflictMarker.isAt(text, next))) {
            next++;
        }
        return next;
    }

    /** Whether nothing that the line could belong to stands directly above. */
    private boolean isApart(int line) {
        return line == 0
                || Markdown.isBlank(text, line - 1)
                || Markdown.isDelimiter(text, line - 1)
                || Markdown.headingLevel(text, line - 1) > 0;
    }

    /** The issue whose id is a heading and whose front matter stands in a fence directly below. */
    private Optional<IssueStart> fencedBelow(int line) {
        int opening = nextContent(line + 1);
        Optional<Fence> fence =
                opening < text.lineCount() ? Fence.at(text, opening).filter(Fence::isYaml) : Optional.empty();
        if (fence.isEmpty() || !ID.matcher(text.line(line)).find()) {
            return Optional.empty();
        }
        int key = nextContent(opening + 1);
        if (key >= text.lineCount() || !FrontMatterBlock.hasIdAt(text, key, schema)) {
            return Optional.empty();
        }
        FrontMatterBlock block = FrontMatterBlock.inFence(text, key, fence.get());
        boolean closed = block.closing() >= 0;
        separable &= closed;
        return closed ? Optional.of(new IssueStart(Form.FENCED, line, opening, block)) : Optional.empty();
    }

    /** Passes over a fence to the line behind it, or to the issue that it swallows. */
    private int passFence(int line, Fence fence) {
        int closing = line + 1;
        boolean nested = false;
        while (closing < text.lineCount()) {
            Optional<Fence> other = Fence.at(text, closing);
            if (other.filter(fence::isClosedBy).isPresent()) {
                break;
            }
            nested |= other.filter(fence::isConfusedBy).isPresent();
            closing++;
        }
        boolean closed = closing < text.lineCount();
        separable &= closed;
        Optional<IssueStart> swallowed = swallowedBy(line, fence, closing);
        if (swallowed.isPresent()) {
            swallows.add(new Swallow(line, swallowed.get().line()));
            separable = false;
            return swallowed.get().line();
        }
        confused |= nested;
        return closed ? closing + 1 : closing;
    }

    /**
     * The first issue in a fence that is no sample of one: the fence was meant to end above it.
     *
     * <p>A sample starts where its fence does. A swallowed issue stands below other text of the body, most often below a
     * heading of the template, or in a fence that opens where an inner one was meant to close.
     */
    private Optional<IssueStart> swallowedBy(int fenceLine, Fence fence, int end) {
        boolean closed = end < text.lineCount();
        boolean strayCloser = confused && fence.info().isEmpty();
        boolean belowSection = false;
        boolean belowText = false;
        for (int line = fenceLine + 1; line < end; line++) {
            if (Markdown.isBlank(text, line)) {
                continue;
            }
            Optional<IssueStart> start = issueInFence(line);
            if (start.isPresent()) {
                boolean swallowed = strayCloser || belowSection || (belowText && (!closed || hasFenceBelow(line, end)));
                if (swallowed) {
                    return start;
                }
                line = start.get().block().body() - 1;
                belowText |= !closed;
                continue;
            }
            belowText |= !Markdown.isDelimiter(text, line);
            belowSection |= schema.section(Markdown.heading(text, line)).isPresent();
        }
        return Optional.empty();
    }

    /** An issue at a delimiter, with an id and another key: inside a fence nothing less counts. */
    private Optional<IssueStart> issueInFence(int line) {
        if (!Markdown.isDelimiter(text, line)) {
            return Optional.empty();
        }
        int key = nextContent(line + 1);
        boolean starts = key < text.lineCount() && FrontMatterBlock.hasIdAt(text, key, schema);
        return starts ? Optional.of(delimited(line, key)) : Optional.empty();
    }

    private boolean hasFenceBelow(int from, int end) {
        for (int line = from; line < end; line++) {
            if (Fence.at(text, line).filter(other -> !other.info().isEmpty()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean opensComment(int line) {
        int start = text.lineStart(line);
        int end = text.lineEnd(line);
        while (start < end && Character.isWhitespace(text.text().charAt(start))) {
            start++;
        }
        return text.text().startsWith("<!--", start) && !text.line(line).contains("-->");
    }

    private int passComment(int line) {
        int closing = line + 1;
        while (closing < text.lineCount() && !text.line(closing).contains("-->")) {
            closing++;
        }
        separable &= closing < text.lineCount();
        return closing < text.lineCount() ? closing + 1 : line + 1;
    }
}
