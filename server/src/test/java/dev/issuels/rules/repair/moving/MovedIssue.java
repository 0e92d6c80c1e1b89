package dev.issuels.rules.repair.moving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Drawn;
import dev.issuels.rules.DrawnFiles;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.text.Edits;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Compares what becomes of files when an issue is moved, in texts as {@link DrawnFiles} has them.
 *
 * @param number which issue of the first file to move, counted from zero
 */
record MovedIssue(int number, String defaultFile, UnaryOperator<String> typed, List<String> paths) {

    static MovedIssue first() {
        return number(0);
    }

    static MovedIssue number(int number) {
        return new MovedIssue(number, "high.md", UnaryOperator.identity(), List.of());
    }

    /** With another file for what stands above the first file line. */
    MovedIssue in(String file) {
        return new MovedIssue(number, file, typed, paths);
    }

    /** With every text changed both before and after, for what a text block cannot hold. */
    MovedIssue typedAs(UnaryOperator<String> change) {
        return new MovedIssue(number, defaultFile, change, paths);
    }

    /** With paths that exist besides the files of the text. */
    MovedIssue withPaths(String... more) {
        return new MovedIssue(number, defaultFile, typed, List.of(more));
    }

    /** Moves the issue to a file; those that come new stand last. */
    void to(String name, String before, String after) {
        by(subject -> IssueMove.fix(subject, destination(subject, name)), before, after);
    }

    /** Whether there is a way to move the issue to a file. */
    boolean canGoTo(String name, String before) {
        IssueSubject subject = subject(files(before));
        return IssueMove.fix(subject, destination(subject, name)).isPresent();
    }

    /** Changes the issue in another way. */
    void by(Function<IssueSubject, Optional<Fix>> change, String before, String after) {
        Map<String, String> texts = files(before);
        Fix fix = change.apply(subject(texts)).orElseThrow(() -> new AssertionError("nothing to be done"));
        new TreeMap<>(fix.edits()).forEach((uri, edits) -> {
            String path = uri.substring(SmallWorkspace.FOLDER.length());
            texts.put(path, Edits.of(edits).appliedTo(texts.getOrDefault(path, "")));
        });
        assertEquals(DrawnFiles.joined(files(after), defaultFile), DrawnFiles.joined(texts, defaultFile));
    }

    IssueSubject subject(String text) {
        return subject(files(text));
    }

    private IssueSubject subject(Map<String, String> texts) {
        Workspace workspace = SmallWorkspace.of(texts, paths);
        String path = texts.keySet().iterator().next();
        PlacedFile file = workspace.file(SmallWorkspace.uri(path)).orElseThrow();
        PlacedIssue placed = file.content().issues().get(number);
        return IssueSubject.of(workspace, file, placed, Drawn.TODAY);
    }

    private static Destination destination(IssueSubject subject, String name) {
        return Destinations.of(subject.workspace(), subject.subject().file())
                .flatMap(all -> all.named(name))
                .orElseThrow(() -> new AssertionError("nowhere to go: " + name));
    }

    private Map<String, String> files(String text) {
        Map<String, String> files = new LinkedHashMap<>(DrawnFiles.parts(text, defaultFile));
        files.replaceAll((path, part) -> typed.apply(part));
        return files;
    }
}
