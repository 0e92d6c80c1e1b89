package dev.issuels.features.completion;

import dev.issuels.workspace.paths.PathTree;
import dev.issuels.workspace.paths.PathTree.Child;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/**
 * A path that is typed as far as the cursor.
 *
 * @param parent up to the last slash
 * @param name the start of a name behind it
 */
record TypedPath(String parent, String name) {

    static TypedPath of(String typed) {
        int behind = typed.lastIndexOf('/') + 1;
        return new TypedPath(typed.substring(0, behind), typed.substring(behind));
    }

    /**
     * What it can become in a folder, the folders first, with a slash at their end; hidden names only where one begins.
     *
     * @param folder what the parent leads to
     */
    Stream<String> in(PathTree paths, String folder) {
        return paths.children(folder).stream()
                .filter(child -> child.name().regionMatches(true, 0, name, 0, name.length()))
                .filter(child -> !name.isEmpty() || !child.name().startsWith("."))
                .sorted(Comparator.comparing((Child child) -> !child.folder()).thenComparing(Child::name))
                .map(child -> parent + child.name() + (child.folder() ? "/" : ""));
    }

    /** A path that is offered, a folder with a slash at its end. */
    static Candidate candidate(String path) {
        CompletionItemKind kind = path.endsWith("/") ? CompletionItemKind.Folder : CompletionItemKind.File;
        return Candidate.of(path, kind, "", "");
    }
}
