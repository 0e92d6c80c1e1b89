package dev.issuels.rules.structure;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two sides of a merge conflict, and the text that both come from where git was told to write it down as well.
 *
 * @param markers the lines of the conflict's markers, whole and in order; that of the common text may be missing
 */
record ConflictSides(SourceText text, List<Span> markers) {

    /** The conflict that a marker belongs to; empty where one of its markers is missing. */
    static Optional<ConflictSides> around(PlacedFile file, Span marker) {
        List<Span> open = new ArrayList<>();
        for (Span next : markers(file.content())) {
            if (mark(file.text(), next) == '<') {
                open.clear();
            }
            open.add(next);
            if (mark(file.text(), next) == '>') {
                if (open.contains(marker)) {
                    return Optional.of(new ConflictSides(file.text(), List.copyOf(open)))
                            .filter(ConflictSides::isWhole);
                }
                open.clear();
            }
        }
        return Optional.empty();
    }

    /** The edits that leave of the conflict only what is to be kept. */
    List<Edit> keeping(boolean ours, boolean theirs) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < markers.size(); i++) {
            Span marker = markers.get(i);
            boolean keepsBelow = switch (mark(text, marker)) {
                case '<' -> ours;
                case '=' -> theirs;
                default -> false;
            };
            int from = text.lineStart(text.lineOf(marker.start()));
            boolean last = i == markers.size() - 1;
            int behind =
                    keepsBelow || last ? marker.start() : markers.get(i + 1).start() - 1;
            edits.add(new Edit(new Span(from, text.lineStart(text.lineOf(behind) + 1)), ""));
        }
        return edits;
    }

    private boolean isWhole() {
        return mark(text, markers.get(0)) == '<'
                && markers.stream().filter(marker -> mark(text, marker) == '=').count() == 1;
    }

    private static List<Span> markers(IssueFile content) {
        Stream<Span> preamble = markers(content.preamble().problems());
        Stream<Span> issues = content.issues().stream()
                .flatMap(placed -> markers(placed.issue().problems()).map(placed::inFile));
        return Stream.concat(preamble, issues).toList();
    }

    private static Stream<Span> markers(List<SyntaxProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.kind() == SyntaxProblem.Kind.MERGE_CONFLICT)
                .map(SyntaxProblem::span);
    }

    private static char mark(SourceText text, Span marker) {
        return text.text().charAt(marker.start());
    }
}
