package dev.issuels.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A workspace folder of some size, the same for the same size.
 *
 * @param texts the issue files by their paths
 * @param sources paths of the files that the issues refer to
 */
public record GeneratedWorkspace(Map<String, String> texts, List<String> sources) {

    private static final String HOME = ".work/agent/issues/";
    private static final List<String> PRIORITIES = List.of("critical", "high", "medium", "low");
    private static final String SOURCE = "line\n".repeat(40);
    private static final long SEED = 7;

    public GeneratedWorkspace {
        texts = Map.copyOf(texts);
        sources = List.copyOf(sources);
    }

    public static GeneratedWorkspace of(Size size) {
        List<String> sources = IntStream.range(0, Math.max(1, size.sources()))
                .mapToObj(i -> "src/part%02d/group%02d/file_%06d.py".formatted(i % 20, i / 20 % 50, i))
                .toList();
        IssueTexts issues = new IssueTexts(size, sources, SEED);
        Map<String, String> texts = new TreeMap<>();
        for (int file = 0; file < size.files(); file++) {
            String priority = PRIORITIES.get(file % PRIORITIES.size());
            StringBuilder text = new StringBuilder("# Issues, " + priority + "\n\n");
            for (int i = 0; i < size.issues(); i++) {
                text.append(issues.issue(file * size.issues() + i, priority)).append("\n");
            }
            texts.put(path(file), text.toString());
        }
        if (size.history() > 0) {
            texts.put(HOME + "history.md", issues.history(size.history()));
        }
        return new GeneratedWorkspace(texts, sources);
    }

    /** The path of a file of open issues. */
    public static String path(int file) {
        return HOME + PRIORITIES.get(file % PRIORITIES.size()) + "-%04d.md".formatted(file);
    }

    public String text(String path) {
        return texts.getOrDefault(path, "");
    }

    /** Writes the workspace below a folder. */
    public void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        for (String source : sources) {
            Path path = folder.resolve(source);
            Files.createDirectories(path.getParent());
            Files.writeString(path, SOURCE);
        }
    }

    /** Writes a workspace: {@code FOLDER FILES ISSUES SOURCES [HISTORY]}. */
    public static void main(String[] args) throws IOException {
        int history = args.length > 4 ? Integer.parseInt(args[4]) : 0;
        Size size = new Size(
                Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]), history, false);
        of(size).write(Path.of(args[0]));
    }
}
