package dev.issuels.rules;

import dev.issuels.issue.Field;
import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Suppression;
import dev.issuels.issue.Suppression.Scope;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the comment that silences one finding: one code more in a comment that is there, or a new comment. */
final class SuppressionFix {

    private static final String MARK = "issue-ls: ignore ";
    private static final Pattern DELIMITER = Pattern.compile("\uFEFF?---+(?:[ \\t].*)?");
    private static final Pattern INDENTATION = Pattern.compile("[ \\t>]*");
    private static final Pattern BELOW_TABLE_HEAD =
            Pattern.compile("[ \\t>]*+\\|?[ \\t]*+:?-++:?[ \\t]*+\\|[-: \\t|]*+");

    private final PlacedFile file;
    private final Finding finding;
    private final SourceText text;
    private final int line;

    private SuppressionFix(PlacedFile file, Finding finding) {
        this.file = file;
        this.finding = finding;
        this.text = file.text();
        this.line = text.lineOf(finding.span().start());
    }

    /** The fix, untried; empty where no comment can stand. */
    static Optional<Fix> of(PlacedFile file, Finding finding) {
        return new SuppressionFix(file, finding).fix();
    }

    /** Whether the issues of a file say the same after a comment has come. */
    static boolean changesNothingElse(IssueFile before, Optional<PlacedFile> after, Finding finding) {
        List<PlacedIssue> now = after.map(file -> file.content().issues()).orElse(List.of());
        if (now.size() != before.issues().size()) {
            return false;
        }
        return before.issueAt(finding.span().start())
                .map(placed -> texts(placed.issue())
                        .equals(texts(now.get(before.issues().indexOf(placed)).issue())))
                .orElse(true);
    }

    private Optional<Fix> fix() {
        Optional<PlacedIssue> placed = file.content().issueAt(finding.span().start());
        if (placed.filter(found -> found.issue().conflicted()).isPresent()) {
            return Optional.empty();
        }
        Optional<Edit> edit =
                placed.filter(this::isInFrontMatter).isPresent() ? placed.flatMap(this::inFrontMatter) : inBody(placed);
        return edit.map(made -> Fix.of("Ignore '" + finding.code() + "' in this line", file.uri(), made));
    }

    private boolean isInFrontMatter(PlacedIssue placed) {
        return finding.span().start()
                < placed.start() + placed.issue().body().span().start();
    }

    private Optional<Edit> inFrontMatter(PlacedIssue placed) {
        Optional<Edit> addition = addition(placed.issue().suppressions(), placed.start(), Scope.LINE, line);
        Span block = placed.inFile(placed.issue().frontMatter().block());
        String content = text.line(line);
        boolean isYaml = block.touches(text.lineStart(line)) && text.lineStart(line) < block.end();
        if (addition.isPresent() || !(isYaml || DELIMITER.matcher(content).matches())) {
            return addition;
        }
        int end = text.lineStart(line) + content.stripTrailing().length();
        return Optional.of(Edit.insertion(end, " # " + MARK + finding.code()));
    }

    private Optional<Edit> inBody(Optional<PlacedIssue> placed) {
        List<Suppression> known = placed.map(found -> found.issue().suppressions())
                .orElseGet(() -> file.content().preamble().suppressions());
        Optional<Edit> addition = addition(known, placed.map(PlacedIssue::start).orElse(0), Scope.NEXT_LINE, line - 1);
        if (addition.isPresent() || isTableRow()) {
            return addition;
        }
        String content = text.line(line);
        int mark = content.startsWith("\uFEFF") ? 1 : 0;
        Matcher indentation = INDENTATION.matcher(content.substring(mark));
        String indent = indentation.lookingAt() ? indentation.group() : "";
        String comment = indent + "<!-- " + MARK + finding.code() + " -->\n";
        return Optional.of(Edit.insertion(text.lineStart(line) + mark, comment));
    }

    /** One code more in the last comment of that scope in a line. */
    private Optional<Edit> addition(List<Suppression> known, int start, Scope scope, int inLine) {
        return known.stream()
                .filter(suppression -> suppression.scope() == scope && !suppression.isNameless())
                .map(suppression -> suppression.shifted(start))
                .filter(suppression -> text.lineOf(suppression.comment().end()) == inLine)
                .map(Suppression::span)
                .max(Comparator.comparingInt(Span::end))
                .map(last -> Edit.insertion(last.end(), ", " + finding.code()));
    }

    /** Whether the line is a row below the head of a table, which a comment above it would cut in two. */
    private boolean isTableRow() {
        for (int i = line; i >= 0 && !text.line(i).isBlank(); i--) {
            String content = text.line(i);
            if (content.indexOf('|') >= 0 && BELOW_TABLE_HEAD.matcher(content).matches()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> texts(Issue issue) {
        return issue.frontMatter().fields().stream()
                .flatMap(SuppressionFix::texts)
                .toList();
    }

    private static Stream<String> texts(Field field) {
        return Stream.concat(Stream.of(field.key()), field.value().texts());
    }
}
