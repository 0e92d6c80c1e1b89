package dev.issuels.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.text.Edits;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Compares what fixes of one rule make of a text, in files as {@link Drawn} has them.
 *
 * <pre>
 * Mended.of("duplicate-tag").offers("Remove the tag (preferred)\n", text);
 * Mended.of("duplicate-tag").by("Remove the tag", before, after);
 * </pre>
 */
public final class Mended {

    private final String code;
    private final String defaultFile;
    private final List<String> paths;
    private final UnaryOperator<String> typed;
    private final UnaryOperator<Workspace> prepared;

    private Mended(
            String code,
            String defaultFile,
            List<String> paths,
            UnaryOperator<String> typed,
            UnaryOperator<Workspace> prepared) {
        this.code = code;
        this.defaultFile = defaultFile;
        this.paths = paths;
        this.typed = typed;
        this.prepared = prepared;
    }

    /** The fixes of the rule of that code. */
    public static Mended of(String code) {
        assertEquals(code, Rules.byCode(code).map(Rule::code).orElse("no rule"));
        return new Mended(code, "high.md", List.of(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** With another file for what stands above the first file line. */
    public Mended in(String file) {
        return new Mended(code, file, paths, typed, prepared);
    }

    /** With paths that exist besides the files of the text. */
    public Mended withPaths(String... more) {
        return new Mended(code, defaultFile, List.of(more), typed, prepared);
    }

    /** With every text changed both before and after, for what a text block cannot hold. */
    public Mended typedAs(UnaryOperator<String> change) {
        return new Mended(code, defaultFile, paths, change, prepared);
    }

    /** With a commit of those texts, which git's HEAD is. */
    public Mended since(String committed) {
        return given(workspace -> SmallWorkspace.since(workspace, DrawnFiles.parts(committed, defaultFile)));
    }

    /** With more done to the workspace before the rules look at it. */
    public Mended given(UnaryOperator<Workspace> change) {
        return new Mended(code, defaultFile, paths, typed, change);
    }

    /** Compares the titles of all fixes of all findings of the rule, one in a line, with what is said of them. */
    public void offers(String titles, String text) {
        StringBuilder offered = new StringBuilder();
        Workspace workspace = workspace(files(text));
        for (Fix fix : fixes(workspace, files(text))) {
            offered.append(fix.title())
                    .append(fix.preferred() ? " (preferred)" : "")
                    .append(fix.safe() ? " (safe)" : "")
                    .append('\n');
        }
        assertEquals(titles, offered.toString());
    }

    /** Compares what the first fix of that title makes of the text; files that come new stand last, by path. */
    public void by(String title, String before, String after) {
        assertEquals(DrawnFiles.joined(files(after), defaultFile), result(title::equals, title, before));
    }

    /** What the first fix makes of the text whose title starts so, for one that ends in a hash. */
    public String startingWith(String start, String before) {
        return result(title -> title.startsWith(start), start, before);
    }

    private String result(Predicate<String> wanted, String name, String before) {
        Map<String, String> texts = files(before);
        Workspace workspace = workspace(texts);
        List<Fix> fixes = fixes(workspace, texts);
        Fix fix = fixes.stream()
                .filter(candidate -> wanted.test(candidate.title()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not offered: " + name + "; but: "
                        + fixes.stream().map(Fix::title).toList()));
        Map<String, String> changed = new LinkedHashMap<>(texts);
        new TreeMap<>(fix.edits()).forEach((uri, edits) -> {
            String path = uri.substring(SmallWorkspace.FOLDER.length());
            changed.put(path, Edits.of(edits).appliedTo(texts.getOrDefault(path, "")));
        });
        return DrawnFiles.joined(changed, defaultFile);
    }

    private List<Fix> fixes(Workspace workspace, Map<String, String> texts) {
        List<Fix> all = new ArrayList<>();
        for (String path : texts.keySet()) {
            WorkspaceFile file = workspace.anyFile(SmallWorkspace.uri(path)).orElse(null);
            if (file != null) {
                Fixes fixes = Fixes.in(workspace, file, Drawn.TODAY);
                fixes.findings().stream()
                        .filter(finding -> finding.code().equals(code))
                        .forEach(finding -> all.addAll(fixes.mending(finding)));
            }
        }
        return all;
    }

    private Workspace workspace(Map<String, String> texts) {
        return prepared.apply(SmallWorkspace.of(texts, paths));
    }

    private Map<String, String> files(String text) {
        Map<String, String> files = DrawnFiles.parts(text, defaultFile);
        files.replaceAll((path, part) -> typed.apply(part));
        return files;
    }
}
