package dev.issuels.cli;

import dev.issuels.cli.output.Reply;
import dev.issuels.cli.output.UnifiedDiff;
import dev.issuels.cli.output.VisibleText;
import dev.issuels.disk.FileUris;
import dev.issuels.disk.FileWrite;
import dev.issuels.rules.FixAll;
import dev.issuels.rules.FixAll.Choice;
import dev.issuels.text.SourceText;
import dev.issuels.text.Words;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mends files of workspaces, one after the other, before they are checked; and keeps what is to be said of it. */
final class Mending {

    private final Optional<Choice> choice;
    private final boolean dry;
    private final Path base;
    private final Set<Path> seen = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private final StringBuilder diff = new StringBuilder();
    private int fixed;
    private int files;
    private boolean failed;

    private Mending(Optional<Choice> choice, boolean dry, Path base) {
        this.choice = choice;
        this.dry = dry;
        this.base = base;
    }

    /** None: files stay as they are. */
    static Mending none() {
        return new Mending(Optional.empty(), false, Path.of(""));
    }

    /**
     * With the fixes of a choice.
     *
     * @param dry whether to write nothing, and to collect the differences
     * @param base what the printed paths are relative to
     */
    static Mending of(Choice choice, boolean dry, Path base) {
        return new Mending(Optional.of(choice), dry, base);
    }

    /** Whether fixes are made that change what an issue says. */
    boolean isAnyObvious() {
        return choice.filter(Choice.PREFERRED::equals).isPresent();
    }

    /** The workspace with those of the files mended that can be; each file is mended once. */
    Workspace mended(Workspace workspace, Path folder, List<Path> named, Inspection inspection) {
        if (choice.isEmpty()) {
            return workspace;
        }
        Workspace result = workspace;
        for (Path path : named) {
            Optional<? extends WorkspaceFile> file = result.anyFile(FileUris.of(path));
            if (file.isPresent() && seen.add(real(path))) {
                FixAll.Result fixes = inspection.fixes(result, file.get(), choice.get());
                if (!fixes.edits().inOrder().isEmpty() && isMade(folder, path, file.get(), fixes)) {
                    String text = fixes.edits().appliedTo(file.get().text().text());
                    result = result.withOpen(file.get().uri(), SourceText.of(text), 0);
                    fixed += fixes.fixed();
                    files++;
                }
            }
        }
        return result;
    }

    /** The differences that a dry run would have made. */
    String diff() {
        return diff.toString();
    }

    /** Why files were left alone, a line each. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Whether the system kept a file from being written. */
    boolean hasFailed() {
        return failed;
    }

    /** What to say of it in one line, with a separator behind; nothing when nothing was to be mended. */
    String summary() {
        if (choice.isEmpty()) {
            return "";
        }
        return (dry ? "would fix " : "fixed ") + fixed + " in " + Words.counted(files, "file") + "; ";
    }

    private boolean isMade(Path folder, Path path, WorkspaceFile file, FixAll.Result fixes) {
        if (dry) {
            diff.append(UnifiedDiff.of(VisibleText.of(Reply.path(base, path)), file.text(), fixes.edits()));
            return true;
        }
        String before = file.text().text();
        FileWrite.Outcome outcome =
                FileWrite.replace(folder, path, before, fixes.edits().appliedTo(before));
        String name = "'" + Reply.path(base, path) + "'";
        outcome.complaint(name).ifPresent(complaints::add);
        failed |= outcome == FileWrite.Outcome.FAILED;
        return outcome == FileWrite.Outcome.WRITTEN;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }
}
