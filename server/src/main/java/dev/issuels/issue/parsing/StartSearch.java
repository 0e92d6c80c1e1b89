package dev.issuels.issue.parsing;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.parsing.IssueStart.Form;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells whether an issue starts on a line, by what stands on it, below and directly above.
 *
 * <p>Some starts are decided by what stands in other issues, perhaps; it says whether any was.
 */
final class StartSearch {

    private static final Pattern ID = Pattern.compile("(?<![\\w-])" + IssueId.SHORT + "\\b");

    private final SourceText text;
    private final Schema schema;
    private final List<IssueStart> starts;
    private boolean separable = true;

    /**
     * A search from the top to the bottom of a text.
     *
     * @param starts where all issues above start; whoever takes a line that is found to start one adds it
     */
    StartSearch(SourceText text, Schema schema, List<IssueStart> starts) {
        this.text = text;
        this.schema = schema;
        this.starts = starts;
    }

    /** The issue that starts on a line, which is not blank. */
    Optional<IssueStart> at(int line) {
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

    /** Whether nothing but a separator stands directly above, or the heading of the file. */
    boolean isAtBorder(int line) {
        int above = contentAbove(line);
        if (starts.isEmpty()) {
            boolean isTitle = above >= 0 && Markdown.headingLevel(text, above) == 1 && contentAbove(above) < 0;
            return above < 0 || isTitle || Markdown.isDelimiter(text, above);
        }
        int body = starts.get(starts.size() - 1).block().body();
        return above >= body && Markdown.isDelimiter(text, above);
    }

    /** Whether no line that was asked about was decided by what stands in other issues. */
    boolean isSeparable() {
        return separable;
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
}
