package dev.issuels.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Compares what rules find with a drawing of it: a text with caret lines below the places of the findings.
 *
 * <pre>
 * status: done
 *         ^^^^ error[unknown-status]: unknown status 'done'; did you mean 'completed'?
 * </pre>
 *
 * <p>Carets mark a finding, tildes one of text that could go, {@code |} one without a width, dashes a related place. What
 * covers several lines ends its first line with {@code >} and is drawn again below its last one, with {@code <} and
 * the word "ends". Lines such as {@code -- path --} start further files; a bare name is one in the issue folder, and
 * what stands above the first such line is {@code high.md}. A path that is neither Markdown nor the settings file
 * just exists, with as many lines as it has here.
 */
public final class Drawn {

    /** The day on which all drawings are made. */
    public static final LocalDate TODAY = LocalDate.of(2025, 7, 1);

    private final Set<String> codes;
    private final String defaultFile;
    private final List<String> paths;
    private final UnaryOperator<String> typed;
    private final UnaryOperator<Workspace> prepared;

    private Drawn(
            Set<String> codes,
            String defaultFile,
            List<String> paths,
            UnaryOperator<String> typed,
            UnaryOperator<Workspace> prepared) {
        this.codes = codes;
        this.defaultFile = defaultFile;
        this.paths = paths;
        this.typed = typed;
        this.prepared = prepared;
    }

    /** Draws the findings of every rule. */
    public static Drawn all() {
        return new Drawn(Set.of(), "high.md", List.of(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** Draws the findings of some rules, so that the texts can be short. */
    public static Drawn only(String... codes) {
        for (String code : codes) {
            assertEquals(code, Rules.byCode(code).map(Rule::code).orElse("no rule"));
        }
        return new Drawn(Set.of(codes), "high.md", List.of(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** With another file for what stands above the first file line. */
    public Drawn in(String file) {
        return new Drawn(codes, file, paths, typed, prepared);
    }

    /** With paths that exist besides the files of the text, ten lines each; a slash at the end makes a folder. */
    public Drawn withPaths(String... more) {
        List<String> all = new ArrayList<>(paths);
        all.addAll(List.of(more));
        return new Drawn(codes, defaultFile, all, typed, prepared);
    }

    /** With every text changed after the drawing is gone, for what a text block cannot hold. */
    public Drawn typedAs(UnaryOperator<String> change) {
        return new Drawn(codes, defaultFile, paths, change, prepared);
    }

    /** With a commit of those texts, which git's HEAD is. */
    public Drawn since(String committed) {
        return given(workspace -> SmallWorkspace.since(workspace, DrawnFiles.parts(committed, defaultFile)));
    }

    /** With more done to the workspace before the rules look at it. */
    public Drawn given(UnaryOperator<Workspace> change) {
        return new Drawn(codes, defaultFile, paths, typed, change);
    }

    /** Runs the rules over the text without its drawing, draws what they find and compares. */
    public void check(String drawing) {
        Map<String, String> expected = DrawnFiles.parts(drawing, defaultFile);
        Map<String, String> texts = new LinkedHashMap<>();
        expected.forEach((path, text) -> texts.put(path, typed.apply(Canvas.undrawn(text))));
        Map<String, String> actual = new LinkedHashMap<>();
        canvases(texts).forEach((path, canvas) -> actual.put(path, canvas.draw()));
        assertEquals(
                DrawnFiles.joined(expected, defaultFile),
                DrawnFiles.joined(actual, defaultFile),
                () -> "what the rules find:\n\n" + DrawnFiles.joined(actual, defaultFile) + "\n");
    }

    private Map<String, Canvas> canvases(Map<String, String> texts) {
        Workspace workspace = prepared.apply(SmallWorkspace.of(texts, paths));
        Map<String, Canvas> canvases = new LinkedHashMap<>();
        texts.forEach((path, text) -> canvases.put(path, new Canvas(text)));
        for (String path : texts.keySet()) {
            workspace
                    .anyFile(SmallWorkspace.uri(path))
                    .ifPresent(file -> drawn(Rules.check(workspace, file, TODAY))
                            .forEach(finding -> draw(finding, file.uri(), canvases)));
        }
        return canvases;
    }

    private List<Finding> drawn(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> codes.isEmpty() || codes.contains(finding.code()))
                .toList();
    }

    private static void draw(Finding finding, String uri, Map<String, Canvas> canvases) {
        String label = finding.severity().word() + "[" + finding.code() + "]";
        canvas(canvases, uri).mark(finding.span(), finding.unnecessary() ? '~' : '^', label, finding.message());
        for (Finding.Related related : finding.related()) {
            canvas(canvases, related.uri()).mark(related.span(), '-', "related", related.message());
        }
    }

    private static Canvas canvas(Map<String, Canvas> canvases, String uri) {
        Canvas canvas = canvases.get(uri.substring(SmallWorkspace.FOLDER.length()));
        if (canvas == null) {
            throw new AssertionError("a finding in no file of the text: " + uri);
        }
        return canvas;
    }
}
