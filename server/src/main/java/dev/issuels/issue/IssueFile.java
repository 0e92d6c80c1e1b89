package dev.issuels.issue;

import dev.issuels.issue.parsing.IssueParser;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown file read as issues: a preamble, then issues, which tile the text exactly.
 *
 * <p>Immutable. An edit inside one issue reads that issue anew and keeps all others as the same objects.
 */
public final class IssueFile {

    /** A file without a text. */
    public static final IssueFile EMPTY = parse(SourceText.of(""), Schema.builtIn());

    private final Schema schema;
    private final SourceText text;
    private final Preamble preamble;
    private final List<PlacedIssue> issues;
    private final boolean separable;

    /** Made when somebody asks; two threads that do at once make the same. */
    private @Nullable Summaries summaries;

    private IssueFile(Schema schema, SourceText text, Preamble preamble, List<Issue> issues, boolean separable) {
        this.schema = schema;
        this.text = text;
        this.preamble = preamble;
        this.issues = placed(preamble.length(), issues, text);
        this.separable = separable;
    }

    /** Reads a text; never fails. */
    public static IssueFile parse(SourceText text, Schema schema) {
        IssueParser.Result result = IssueParser.parse(text, schema);
        return new IssueFile(schema, text, result.preamble(), result.issues(), result.separable());
    }

    public SourceText text() {
        return text;
    }

    public Preamble preamble() {
        return preamble;
    }

    /** The issues in their order. */
    public List<PlacedIssue> issues() {
        return issues;
    }

    /** The summaries of the issues in their order. */
    public List<IssueSummary> summaries() {
        return summed().all;
    }

    /** How many issues have each tag. */
    public TagUse tagUse() {
        return summed().tags;
    }

    /** What can be read by any thread that has it, however it got it. */
    private record Summaries(List<IssueSummary> all, TagUse tags) {}

    private Summaries summed() {
        Summaries known = summaries;
        if (known == null) {
            List<IssueSummary> all = issues.stream()
                    .map(placed -> IssueSummary.of(placed.issue(), schema))
                    .toList();
            known = new Summaries(all, new TagUse(all));
            summaries = known;
        }
        return known;
    }

    /** The issue whose text holds the offset; at the end of the file the last one. */
    public Optional<PlacedIssue> issueAt(int offset) {
        int index = indexAt(offset);
        return index < 0 ? Optional.empty() : Optional.of(issues.get(index));
    }

    /** The closed issues that the file logs in headings and tables, the spans counted from its start. */
    public Stream<LogEntry> log() {
        Stream<LogEntry> below = issues.stream()
                .flatMap(placed -> placed.issue().body().log().stream()
                        .map(entry -> new LogEntry(
                                entry.id(), entry.lastOfRange(), entry.title(), placed.inFile(entry.span()))));
        return Stream.concat(preamble.body().log().stream(), below);
    }

    /** All suppressions, those of the preamble first, the spans counted from the file's start. */
    public Stream<Suppression> suppressions() {
        Stream<Suppression> below = issues.stream()
                .flatMap(placed ->
                        placed.issue().suppressions().stream().map(suppression -> suppression.shifted(placed.start())));
        return Stream.concat(preamble.suppressions().stream(), below);
    }

    /** All mentions, those of the preamble first, the spans counted from the file's start. */
    public Stream<Mention> mentions() {
        Stream<Mention> below = issues.stream()
                .flatMap(placed -> placed.issue()
                        .mentions()
                        .map(mention -> new Mention(
                                mention.id(), placed.inFile(mention.span()), mention.relation(), mention.rangeEnd())));
        return Stream.concat(preamble.body().mentions().stream(), below);
    }

    /** Whether the text alone shows that this is an issue file: a delimited front matter whose id is well-formed. */
    public boolean showsIssues() {
        return issues.stream()
                .map(PlacedIssue::issue)
                .filter(issue -> issue.frontMatter().opening().isPresent())
                .anyMatch(issue -> issue.id().filter(IssueId::isWellFormed).isPresent()
                        && issue.problems().stream()
                                .noneMatch(problem -> problem.kind() == SyntaxProblem.Kind.FENCED_FRONT_MATTER));
    }

    /** The file with another text; what both have in common is read anew only as far as an edit does it. */
    public IssueFile withText(String newText) {
        String before = text.text();
        return before.equals(newText) ? this : with(Edit.between(before, newText));
    }

    /** The file after an edit of its text; equal to a fresh parse of the new text. */
    public IssueFile with(Edit edit) {
        SourceText newText = text.with(edit);
        return withOneIssueAnew(edit, newText).orElseGet(() -> parse(newText, schema));
    }

    private Optional<IssueFile> withOneIssueAnew(Edit edit, SourceText newText) {
        int index = indexAt(edit.span().start());
        if (!separable || index < 0 || !isInside(edit.span(), issues.get(index))) {
            return Optional.empty();
        }
        PlacedIssue placed = issues.get(index);
        Span slice = new Span(placed.start(), placed.span().end() + edit.growth());
        IssueParser.Result result = IssueParser.parse(SourceText.of(newText.slice(slice)), schema);
        boolean isOne = result.issues().size() == 1
                || (isLast(placed) && !result.issues().isEmpty());
        if (result.preamble().length() > 0 || !isOne || !result.separable()) {
            return Optional.empty();
        }
        Issue anew = result.issues().get(0);
        if (!hasBody(placed) || !hasBody(new PlacedIssue(anew, placed.start(), newText))) {
            return Optional.empty();
        }
        return Optional.of(new IssueFile(schema, newText, preamble, replaced(index, result.issues()), true));
    }

    private List<Issue> replaced(int index, List<Issue> anew) {
        List<Issue> newIssues =
                new ArrayList<>(issues.stream().map(PlacedIssue::issue).toList());
        newIssues.remove(index);
        newIssues.addAll(index, anew);
        return newIssues;
    }

    /** Whether text follows a closed front matter; if none does, its last delimiter may as well open the next issue. */
    private static boolean hasBody(PlacedIssue placed) {
        Span body = placed.issue().body().span();
        return placed.issue().frontMatter().closing().isPresent()
                && !placed.slice(body).isBlank();
    }

    /**
     * Whether an edit leaves the issue's borders alone: it touches neither the first line nor the last one that is not
     * blank nor what is below, which the parser looks at to decide where the next issue begins.
     */
    private boolean isInside(Span edit, PlacedIssue placed) {
        int to = isLast(placed) ? text.length() : lastContent(placed) - 1;
        return edit.start() >= text.lineStart(text.lineOf(placed.start()) + 1) && edit.end() <= to;
    }

    /** Whether nothing comes below the issue, so that it may become several. */
    private boolean isLast(PlacedIssue placed) {
        return placed.span().end() == text.length();
    }

    /** Where the last line starts that is not blank. */
    private int lastContent(PlacedIssue placed) {
        int end = placed.span().end();
        while (end > placed.start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.lineStart(text.lineOf(end));
    }

    private int indexAt(int offset) {
        int low = 0;
        int high = issues.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (issues.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    private static List<PlacedIssue> placed(int start, List<Issue> issues, SourceText text) {
        List<PlacedIssue> placed = new ArrayList<>(issues.size());
        int at = start;
        for (Issue issue : issues) {
            placed.add(new PlacedIssue(issue, at, text));
            at += issue.length();
        }
        return List.copyOf(placed);
    }
}
