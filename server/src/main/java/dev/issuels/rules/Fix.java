package dev.issuels.rules;

import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.LineEndings;
import dev.issuels.workspace.Workspace;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to mend a finding.
 *
 * @param title an imperative
 * @param edits by the URI of the file they change, in the order of the text and without overlaps
 * @param preferred whether it is the obvious one
 * @param safe whether it cannot change what the issue says
 */
public record Fix(String title, Map<String, List<Edit>> edits, boolean preferred, boolean safe) {

    public Fix {
        edits = Map.copyOf(edits);
    }

    /** A fix of one file, neither preferred nor safe; the edits may come in any order. */
    public static Fix of(String title, String uri, Edit... edits) {
        List<Edit> ordered = Stream.of(edits)
                .sorted(Comparator.comparingInt(edit -> edit.span().start()))
                .toList();
        return new Fix(title, Map.of(uri, ordered), false, false);
    }

    public Fix asPreferred() {
        return new Fix(title, edits, true, safe);
    }

    public Fix asSafe() {
        return new Fix(title, edits, preferred, true);
    }

    /** The same with lines that end in each file as they do there; those who propose fixes write line feeds. */
    public Fix withLineEndings(Workspace workspace) {
        Map<String, List<Edit>> ended = new HashMap<>();
        edits.forEach((uri, list) -> {
            String ending = workspace
                    .anyFile(uri)
                    .map(target -> target.text().lineEnding())
                    .orElse("\n");
            ended.put(uri, ending.equals("\n") ? list : withLineEndings(list, ending));
        });
        return new Fix(title, ended, preferred, safe);
    }

    /** The same as it is to be made, unless it would break a front matter or anything else that the parser knows of. */
    public Optional<Fix> sound(Workspace workspace) {
        Fix ended = withLineEndings(workspace);
        return Optional.of(ended)
                .filter(fix -> new FixTrial(workspace).after(fix.editsByUri()).isPresent());
    }

    /** The same with other edits of one file, in the order of the text. */
    public Fix withEdits(String uri, List<Edit> other) {
        Map<String, List<Edit>> changed = new HashMap<>(edits);
        changed.put(uri, List.copyOf(other));
        return new Fix(title, changed, preferred, safe);
    }

    /** The edits of one file; none of a file that the fix leaves alone. */
    public Edits editsOf(String uri) {
        return Edits.of(edits.getOrDefault(uri, List.of()));
    }

    Map<String, Edits> editsByUri() {
        Map<String, Edits> all = new HashMap<>();
        edits.forEach((uri, list) -> all.put(uri, Edits.of(list)));
        return all;
    }

    private static List<Edit> withLineEndings(List<Edit> edits, String ending) {
        return edits.stream()
                .map(edit -> new Edit(edit.span(), LineEndings.unified(edit.newText(), ending)))
                .toList();
    }
}
