package dev.issuels.features.reading;

import dev.issuels.issue.Body;
import dev.issuels.issue.Field;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.repair.TextEnd;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;

/**
 * What can be folded (LSP 3.17, {@code textDocument/foldingRange}): issues, front matters and the longer fields in them,
 * sections, code, comments.
 *
 * <p>An issue folds below its first key and its front matter below the second, since a line of dashes would not say what
 * is hidden. All folds are of whole lines, which is what they are in clients that know of characters as well.
 */
public record FoldingRangeProvider(Support support) {

    private static final String COMMENT_START = "<!--";
    private static final String COMMENT_END = "-->";

    /**
     * Which parts of a folding range the client understands.
     *
     * @param kinds the kinds that it knows
     * @param labels texts to show in the place of what is folded
     * @param most how many folds it takes of one document
     */
    public record Support(Set<String> kinds, boolean labels, int most) {
        public Support {
            kinds = Set.copyOf(kinds);
        }
    }

    /** The folds of a file in the order of the text; none in ordinary Markdown. */
    public List<FoldingRange> ranges(Workspace workspace, String uri) {
        return workspace.file(uri).filter(PlacedFile::isIssueFile).stream()
                .flatMap(file -> Fold.nested(folds(file.content()), support.most).stream())
                .map(this::range)
                .toList();
    }

    private FoldingRange range(Fold fold) {
        FoldingRange range = new FoldingRange(fold.first(), fold.last());
        if (support.kinds.contains(fold.kind())) {
            range.setKind(fold.kind());
        }
        if (!fold.label().isEmpty()) {
            range.setCollapsedText(fold.label());
        }
        return range;
    }

    private List<Fold> folds(IssueFile file) {
        List<Fold> folds = new ArrayList<>();
        addBody(file.text(), file.preamble().body(), 0, folds);
        for (PlacedIssue placed : file.issues()) {
            addIssue(placed, folds);
            addBody(file.text(), placed.issue().body(), placed.start(), folds);
        }
        return folds;
    }

    private void addIssue(PlacedIssue placed, List<Fold> folds) {
        SourceText text = placed.text();
        Span block = placed.inFile(placed.issue().frontMatter().block());
        int first = text.lineOf(block.start());
        int last = text.lineOf(TextEnd.of(text, block));
        folds.add(new Fold(
                first, lastOf(placed), FoldingRangeKind.Region, label(placed, Keys.ID, Keys.TITLE, Keys.STATUS)));
        folds.add(new Fold(first + 1, last, "", label(placed, Keys.TITLE, Keys.STATUS)));
        for (Field field : placed.issue().frontMatter().fields()) {
            Span span = placed.inFile(field.span());
            folds.add(new Fold(text.lineOf(span.start()), text.lineOf(TextEnd.of(text, span)), "", ""));
        }
        addCommentLines(text, first, last, folds);
    }

    /** The last line of an issue, the separators behind it left out. */
    private static int lastOf(PlacedIssue placed) {
        int end = TextEnd.of(placed.text(), placed.span());
        Optional<Span> closing = placed.issue().frontMatter().closing().map(placed::inFile);
        return placed.text().lineOf(Math.max(end, closing.map(Span::start).orElse(end)));
    }

    private String label(PlacedIssue placed, String... keys) {
        Stream<String> shown = support.labels ? Stream.of(keys) : Stream.empty();
        return shown.flatMap(key -> placed.issue().text(key).stream()).collect(Collectors.joining(" · "));
    }

    private static void addCommentLines(SourceText text, int first, int last, List<Fold> folds) {
        int start = first;
        for (int line = first; line <= last + 1; line++) {
            boolean comment = line <= last && text.line(line).stripLeading().startsWith("#");
            if (!comment) {
                folds.add(new Fold(start, line - 1, FoldingRangeKind.Comment, ""));
                start = line + 1;
            }
        }
    }

    private static void addBody(SourceText text, Body body, int origin, List<Fold> folds) {
        body.sections().stream()
                .map(section -> section.span().shifted(origin))
                .forEach(span ->
                        folds.add(new Fold(text.lineOf(span.start()), text.lineOf(TextEnd.of(text, span)), "", "")));
        CodeBlocks code = CodeBlocks.of(body, origin);
        for (Span span : code.spans()) {
            int last = text.lineOf(Math.max(span.start(), span.end() - 1));
            folds.add(new Fold(text.lineOf(span.start()), last, "", ""));
        }
        addComments(text, body.span().shifted(origin), code, folds);
    }

    private static void addComments(SourceText text, Span body, CodeBlocks code, List<Fold> folds) {
        String markdown = text.slice(body);
        int start = markdown.indexOf(COMMENT_START);
        while (start >= 0) {
            int end = markdown.indexOf(COMMENT_END, start);
            if (end < 0) {
                return;
            }
            Span comment = new Span(start, end).shifted(body.start());
            if (!code.touch(comment)) {
                int first = text.lineOf(comment.start());
                folds.add(new Fold(first, text.lineOf(comment.end()), FoldingRangeKind.Comment, ""));
            }
            start = markdown.indexOf(COMMENT_START, end);
        }
    }
}
