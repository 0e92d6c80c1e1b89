package dev.issuels.issue.parsing;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.parsing.IssueStart.Form;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds where the issues of a text begin, before any Markdown parser sees it.
 *
 * <p>Decides what each line of dashes is: a delimiter, a separator or a rule. Text in code fences and HTML comments is
 * passed over, unless a fence was left open or nested wrongly and so swallows the next issue.
 */
final class Splitter {

    private static final Pattern ID = Pattern.compile("(?<![\\w-])" + IssueId.SHORT + "\\b");

    private final SourceText text;
    private final Schema schema;
    private final List<IssueStart> starts = new ArrayList<>();
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
                splitter.separable && splitter.conflicts.markers().isEmpty());
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
        Optional<HiddenIssue> wrapped = HiddenIssue.at(text, line, this::isAtBorder, schema);
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

    private Optional<IssueStart> startAt(int line) {
        if (Markdown.isDelimiter(text, line)) {
            return belowDelimiter(line);
        }
        if (Markdown.headingLevel(text, line) > 0) {
            return fencedBelow(line);
        }
        if (isSlippedOpening(line)) {
            return Optional.of(IssueStart.delimited(text, line, line + 1, schema));
        }
        if (!isApart(line)) {
            return keysBelowText(line);
        }
        if (Fence.at(text, line).isPresent()) {
            return fencedAlone(line);
        }
        return FrontMatterBlock.hasIdAt(text, line, schema) ? Optional.of(bare(line)) : Optional.empty();
    }

    /** An issue whose keys stand directly below other text; what stands below, in other issues perhaps, decides that. */
    private Optional<IssueStart> keysBelowText(int line) {
        if (!Markdown.key(text, line).equals(Keys.ID) || !FrontMatterBlock.hasIdAt(text, line, schema)) {
            return Optional.empty();
        }
        separable = false;
        IssueStart start = bare(line);
        return isAboveProblem(start.block()) ? Optional.of(start) : Optional.empty();
    }

    private IssueStart bare(int line) {
        return new IssueStart(Form.BARE, line, -1, FrontMatterBlock.at(text, line, schema));
    }

    /** Whether keys that end with a delimiter stand above a body, so that they are part of no text above. */
    private boolean isAboveProblem(FrontMatterBlock block) {
        int next = IssueStart.nextContent(text, block.body());
        return block.closing() >= 0 && next < text.lineCount() && Markdown.isProblem(text, next, schema);
    }

    private boolean isSlippedOpening(int line) {
        if (Fence.at(text, line).isPresent()) {
            return isSlippedFence(line);
        }
        return Markdown.isSlippedDelimiter(text, line)
                && line + 1 < text.lineCount()
                && FrontMatterBlock.hasIdAt(text, line + 1, schema);
    }

    /** Whether a fence is none; what stands below, in other issues perhaps, decides that. */
    private boolean isSlippedFence(int line) {
        boolean mayBe = SlippedFence.mayOpen(text, line, schema);
        separable &= !mayBe;
        return mayBe && SlippedFence.opens(text, line, schema);
    }

    private Optional<IssueStart> belowDelimiter(int line) {
        int first = IssueStart.nextContent(text, line + 1);
        if (first == text.lineCount() || isSlippedOpening(first)) {
            return Optional.empty();
        }
        boolean starts = FrontMatterBlock.startsAt(text, first, schema)
                || (first == line + 1 && OddOpening.startsAt(text, first, schema))
                || (first == line + 1 && OddOpening.isCapitalizedAt(text, first, schema));
        separable &= starts || !FrontMatterBlock.mayGoOn(text, first);
        return starts ? Optional.of(IssueStart.delimited(text, line, first, schema)) : Optional.empty();
    }

    /** Whether nothing that the line could belong to stands directly above. */
    private boolean isApart(int line) {
        return line == 0
                || Markdown.isBlank(text, line - 1)
                || Markdown.isDelimiter(text, line - 1)
                || Markdown.headingLevel(text, line - 1) > 0;
    }

    /** Whether nothing but a separator stands directly above, or the heading of the file. */
    private boolean isAtBorder(int line) {
        int above = contentAbove(line);
        if (starts.isEmpty()) {
            boolean isTitle = above >= 0 && Markdown.headingLevel(text, above) == 1 && contentAbove(above) < 0;
            return above < 0 || isTitle || Markdown.isDelimiter(text, above);
        }
        int body = starts.get(starts.size() - 1).block().body();
        return above >= body && Markdown.isDelimiter(text, above);
    }

    /** The last line above that is not blank; negative if there is none. */
    private int contentAbove(int line) {
        int above = line - 1;
        while (above >= 0 && Markdown.isBlank(text, above)) {
            above--;
        }
        return above;
    }

    /** The issue whose id is a heading and whose front matter stands in a fence directly below. */
    private Optional<IssueStart> fencedBelow(int line) {
        int opening = IssueStart.nextContent(text, line + 1);
        boolean isFenced = opening < text.lineCount() && Fence.at(text, opening).isPresent();
        return isFenced && ID.matcher(text.line(line)).find() ? fenced(line, opening) : Optional.empty();
    }

    /** The issue that starts with its fence; what stands above decides whether it does. */
    private Optional<IssueStart> fencedAlone(int line) {
        Optional<IssueStart> start = fenced(line, line).filter(fenced -> isAboveBody(fenced, isAtBorder(line)));
        separable &= start.isEmpty();
        return start;
    }

    /**
     * Whether the body below a fence starts as those of issues do; with a proper id above it is hardly a sample. Where an
     * issue may well start, a body may begin with any section.
     */
    private boolean isAboveBody(IssueStart start, boolean atBorder) {
        int heading = IssueStart.nextContent(text, start.block().body());
        boolean isBody = heading < text.lineCount()
                && Markdown.headingLevel(text, heading) > 1
                && (atBorder ? Markdown.isSection(text, heading, schema) : Markdown.isProblem(text, heading, schema));
        return isBody && ID.matcher(text.line(start.block().firstKey())).find();
    }

    private Optional<IssueStart> fenced(int line, int opening) {
        Optional<Fence> fence = Fence.at(text, opening).filter(Fence::mayHoldYaml);
        if (fence.isEmpty()) {
            return Optional.empty();
        }
        int key = IssueStart.nextContent(text, opening + 1);
        if (key < text.lineCount() && Markdown.isDelimiter(text, key)) {
            key = IssueStart.nextContent(text, key + 1);
        }
        if (key >= text.lineCount() || !FrontMatterBlock.hasIdAt(text, key, schema)) {
            return Optional.empty();
        }
        FrontMatterBlock block = FrontMatterBlock.inFence(text, key, fence.get(), schema);
        boolean closed = block.closing() >= 0;
        separable &= closed;
        return closed ? Optional.of(new IssueStart(Form.FENCED, line, opening, block)) : Optional.empty();
    }

    /** Passes over a fence to the line behind it, or to the issue that it swallows. */
    private int passFence(int line, Fence fence) {
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
