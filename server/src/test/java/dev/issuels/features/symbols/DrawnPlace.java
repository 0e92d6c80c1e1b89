package dev.issuels.features.symbols;

import dev.issuels.features.PositionEncoding;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Position;

/** Files in one text, as {@code DrawnFiles} has them, with {@code $0} for the cursor in one of them. */
public record DrawnPlace(Map<String, String> texts, String path, int offset) {

    private static final String CURSOR = "$0";

    public static DrawnPlace of(Map<String, String> drawn) {
        Map<String, String> texts = new LinkedHashMap<>(drawn);
        Map.Entry<String, String> marked = drawn.entrySet().stream()
                .filter(file -> file.getValue().contains(CURSOR))
                .findFirst()
                .orElseThrow();
        texts.replaceAll((name, text) -> text.replace(CURSOR, ""));
        return new DrawnPlace(texts, marked.getKey(), marked.getValue().indexOf(CURSOR));
    }

    public Workspace workspace(String... paths) {
        return SmallWorkspace.of(texts, List.of(paths));
    }

    /** The texts, and ten numbered lines for each of the paths that just exist. */
    Map<String, String> textsWith(String... paths) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        for (String other : paths) {
            all.putIfAbsent(other, "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n");
        }
        return all;
    }

    public Optional<Place> in(Workspace workspace) {
        WorkspaceFile file = file(workspace);
        return Place.of(workspace, file.uri(), position(file), PositionEncoding.UTF_16);
    }

    /** The place, if it is one of the settings file. */
    public Optional<SettingsPlace> inSettings(Workspace workspace) {
        WorkspaceFile file = file(workspace);
        return SettingsPlace.of(workspace, file.uri(), position(file), PositionEncoding.UTF_16);
    }

    private WorkspaceFile file(Workspace workspace) {
        return workspace.anyFile(SmallWorkspace.uri(path)).orElseThrow();
    }

    private Position position(WorkspaceFile file) {
        int line = file.text().lineOf(offset);
        return new Position(line, offset - file.text().lineStart(line));
    }
}
