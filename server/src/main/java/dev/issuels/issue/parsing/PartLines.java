package dev.issuels.issue.parsing;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.SyntaxProblem.Kind;
import dev.issuels.issue.content.BodyText;
import dev.issuels.issue.content.FrontMatterText;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Blanks;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines of one part of a file, an issue or the preamble, its offsets counted from the part's own start.
 *
 * <p>Lines keep their numbers in the file.
 */
final class PartLines {

    private static final Pattern LOGGED = Pattern.compile(IssueId.SHORT + "|\\d{4}-\\d\\d");

    private final SourceText file;
    private final Layout layout;
    private final int first;
    private final int body;
    private final int end;
    private final int origin;
    private final SourceText text;
    private final List<Integer> strays;

    /** The part from one line up to another, its body from a third one between them. */
    PartLines(SourceText file, Layout layout, Schema schema, int first, int body, int end) {
        this.file = file;
        this.layout = layout;
        this.first = first;
        this.body = Math.min(body, end);
        this.end = end;
        this.origin = file.lineStart(first);
        this.text = file.part(new Span(origin, file.lineStart(end)));
        this.strays = strays(schema);
    }

    String text() {
        return text.text();
    }

    /** The line without its terminator and without blanks at its end. */
    Span line(int line) {
        int start = Markdown.start(file, line);
        int lineEnd = Blanks.trimmedEnd(file.text(), start, file.lineEnd(line));
        return new Span(start - origin, lineEnd - origin);
    }

    FrontMatterText frontMatterText(IssueStart issue) {
        FrontMatterBlock block = issue.block();
        int start = Markdown.start(file, block.firstKey());
        Span yaml = new Span(start - origin, Math.max(start, file.lineEnd(block.behind() - 1)) - origin);
        return new FrontMatterText(text(), delimiter(issue.opening()), delimiter(block.closing()), yaml);
    }

    private Optional<Span> delimiter(int line) {
        return line < 0 ? Optional.empty() : Optional.of(line(line));
    }

    int lineOf(int offset) {
        return file.lineOf(origin + offset);
    }

    BodyText bodyText() {
        int start = file.lineStart(body) - origin;
        Span whole = new Span(start, text.length());
        Span own = new Span(start, file.lineStart(ownEnd()) - origin);
        return new BodyText(text, whole, own, masked());
    }

    /** The first line of a text that stands below a separator without a front matter of its own, or below a hidden one. */
    private int ownEnd() {
        int hidden = hidden().stream().map(HiddenIssue::line).findFirst().orElse(end);
        return strays.isEmpty() ? hidden : Math.min(hidden, strays.get(0));
    }

    /**
     * The lines that are no Markdown: separators, whose dashes would make headings, marks of conflicts, and fences and
     * comments that swallow something, so that the sections below them count.
     */
    private List<Span> masked() {
        List<Span> masked = new ArrayList<>();
        within(layout.separators(), body).forEach(line -> masked.add(line(line)));
        within(layout.conflictMarkers(), body).forEach(line -> masked.add(line(line)));
        swallows().forEach(swallow -> masked.add(line(swallow.opening())));
        return masked;
    }

    private Collection<Swallow> swallows() {
        return layout.swallows().subMap(body, end).values();
    }

    private Collection<HiddenIssue> hidden() {
        return layout.hidden().subMap(body, end).values();
    }

    /** Whether a merge conflict touches the part. */
    boolean isConflicted() {
        Map.Entry<Integer, Integer> last = layout.conflicts().lowerEntry(end);
        return last != null && last.getValue() >= first;
    }

    /** The problems of the part's lines, but for those of its front matter. */
    List<SyntaxProblem> problems() {
        List<SyntaxProblem> problems = new ArrayList<>();
        swallows().forEach(swallow -> problems.add(swallowed(swallow)));
        hidden().forEach(issue ->
                problems.add(new SyntaxProblem(Kind.YAML_SYNTAX, line(issue.line()), issue.what(), Optional.empty())));
        strays.forEach(line -> problems.add(new SyntaxProblem(Kind.MISSING_FRONT_MATTER, line(line))));
        within(layout.conflictMarkers(), first)
                .forEach(line -> problems.add(new SyntaxProblem(Kind.MERGE_CONFLICT, line(line))));
        return problems;
    }

    private SyntaxProblem swallowed(Swallow swallow) {
        String section = Markdown.heading(file, swallow.line());
        String swallowed = section.isEmpty() ? "the next issue" : "the section '" + section + "'";
        return new SyntaxProblem(
                Kind.SWALLOWED_ISSUE,
                line(swallow.opening()),
                swallow.what() + " swallows " + swallowed,
                Optional.of(absolute(swallow.line())));
    }

    private Span absolute(int line) {
        return new Span(file.lineStart(line) - origin, file.lineEnd(line) - origin);
    }

    /** Of lines in ascending order, those from one line to the end of the part. */
    private List<Integer> within(List<Integer> lines, int from) {
        return lines.subList(indexOf(lines, from), indexOf(lines, Math.max(from, end)));
    }

    private static int indexOf(List<Integer> lines, int line) {
        int found = Collections.binarySearch(lines, line);
        return found >= 0 ? found : -found - 1;
    }

    /** The separators above a body that has no front matter: the problem section stands directly below. */
    private List<Integer> strays(Schema schema) {
        List<Integer> found = new ArrayList<>();
        for (int line : within(layout.separators(), body)) {
            if (isAboveProblem(line, schema) && (first == body || hasContent(line))) {
                found.add(line);
            }
        }
        return found;
    }

    private boolean isAboveProblem(int separator, Schema schema) {
        int next = IssueStart.nextContent(file, separator + 1);
        if (next < end && isTitle(next) && !Markdown.isProblem(file, next, schema)) {
            next = IssueStart.nextContent(file, next + 1);
        }
        return next < end && Markdown.isProblem(file, next, schema);
    }

    /**
     * Whether a line below a front matter is a heading that names another issue: no entry of a log, which has an id or a
     * date, and no part of a preamble, which may explain the template.
     */
    private boolean isTitle(int line) {
        int level = Markdown.headingLevel(file, line);
        return first < body
                && (level == 1 || level == 2)
                && !LOGGED.matcher(file.line(line)).find();
    }

    private boolean hasContent(int separator) {
        for (int line = body; line < separator; line++) {
            if (!Markdown.isBlank(file, line) && !Markdown.isDelimiter(file, line)) {
                return true;
            }
        }
        return false;
    }
}
