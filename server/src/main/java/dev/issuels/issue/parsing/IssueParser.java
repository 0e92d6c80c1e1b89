package dev.issuels.issue.parsing;

import dev.issuels.issue.Body;
import dev.issuels.issue.FrontMatter;
import dev.issuels.issue.Issue;
import dev.issuels.issue.Preamble;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.SyntaxProblem.Kind;
import dev.issuels.issue.content.BodyParser;
import dev.issuels.issue.content.FrontMatterParser;
import dev.issuels.issue.content.FrontMatterText;
import dev.issuels.issue.content.SuppressionScanner;
import dev.issuels.issue.parsing.IssueStart.Form;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.yaml.YamlMapping;
import dev.issuels.text.SharedTexts;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads a text as a preamble and issues; never fails. */
public final class IssueParser {

    /** The length of a delimiter. */
    private static final int DASHES = 3;

    private final SourceText text;
    private final Schema schema;
    private final Layout layout;
    private final SharedTexts texts = new SharedTexts();

    private IssueParser(SourceText text, Schema schema) {
        this.text = text;
        this.schema = schema;
        this.layout = Splitter.split(text, schema);
    }

    /**
     * What a text holds.
     *
     * @param separable whether an edit inside one issue can be read without the others
     */
    public record Result(Preamble preamble, List<Issue> issues, boolean separable) {}

    /** Reads a whole text, or a slice that starts where an issue does. */
    public static Result parse(SourceText text, Schema schema) {
        return new IssueParser(text, schema).parse();
    }

    private Result parse() {
        List<IssueStart> starts = layout.starts();
        List<Issue> issues = new ArrayList<>(starts.size());
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).line() : text.lineCount();
            issues.add(issue(starts.get(i), end));
        }
        int preambleEnd = starts.isEmpty() ? text.lineCount() : starts.get(0).line();
        return new Result(preamble(preambleEnd), issues, layout.separable());
    }

    private Preamble preamble(int end) {
        PartLines part = new PartLines(text, layout, schema, 0, 0, end);
        Body body = BodyParser.parse(part.bodyText(), texts);
        List<SyntaxProblem> problems = part.problems();
        return new Preamble(text.lineStart(end), body, problems, SuppressionScanner.ofPreamble(part.text(), body));
    }

    private Issue issue(IssueStart start, int end) {
        PartLines part =
                new PartLines(text, layout, schema, start.line(), start.block().body(), end);
        Body body = BodyParser.parse(part.bodyText(), texts);
        FrontMatterText written = part.frontMatterText(start);
        YamlMapping mapping = YamlMapping.parse(part.text(), written.yaml(), texts);
        List<SyntaxProblem> problems = new ArrayList<>(openingProblems(start, part));
        if (!part.isConflicted()) {
            problems.addAll(mapping.problems());
        }
        problems.addAll(closingProblems(start, part, mapping));
        problems.addAll(part.problems());
        FrontMatter frontMatter = FrontMatterParser.parse(written, mapping.fields(), schema);
        return new Issue(
                part.text().length(),
                frontMatter,
                body,
                problems,
                SuppressionScanner.ofIssue(part.text(), frontMatter, body),
                part.isConflicted());
    }

    private List<SyntaxProblem> openingProblems(IssueStart start, PartLines part) {
        List<SyntaxProblem> problems = new ArrayList<>();
        int firstKey = start.block().firstKey();
        if (start.form() == Form.FENCED) {
            problems.add(new SyntaxProblem(Kind.FENCED_FRONT_MATTER, part.line(start.opening())));
            return problems;
        }
        if (start.form() == Form.DELIMITED && Markdown.delimiterDashes(text, start.opening()) != DASHES) {
            problems.add(new SyntaxProblem(Kind.FRONT_MATTER_DELIMITER, part.line(start.opening())));
        }
        boolean apart = start.form() == Form.BARE
                || (firstKey > start.opening() + 1 && Markdown.isBlank(text, start.opening() + 1));
        if (apart) {
            problems.add(new SyntaxProblem(Kind.FRONT_MATTER_UNOPENED, key(firstKey, part)));
        }
        return problems;
    }

    private List<SyntaxProblem> closingProblems(IssueStart start, PartLines part, YamlMapping mapping) {
        FrontMatterBlock block = start.block();
        if (block.closing() < 0) {
            return List.of(new SyntaxProblem(Kind.FRONT_MATTER_UNCLOSED, lastKeyLine(block, part, mapping)));
        }
        boolean odd = start.form() != Form.FENCED && Markdown.delimiterDashes(text, block.closing()) != DASHES;
        return odd ? List.of(new SyntaxProblem(Kind.FRONT_MATTER_DELIMITER, part.line(block.closing()))) : List.of();
    }

    private Span lastKeyLine(FrontMatterBlock block, PartLines part, YamlMapping mapping) {
        int line = mapping.fields().stream()
                .mapToInt(field -> part.lineOf(field.keySpan().start()))
                .max()
                .orElse(block.firstKey());
        return part.line(line);
    }

    private Span key(int line, PartLines part) {
        Span whole = part.line(line);
        int length = Markdown.key(text, line).length();
        char first = part.text().charAt(whole.start());
        int start = first == '"' || first == '\'' ? whole.start() + 1 : whole.start();
        return new Span(start, start + length);
    }
}
