package dev.issuels.cli;

import dev.issuels.cli.input.NamedPath;
import dev.issuels.cli.output.Reply;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Severity;
import dev.issuels.workspace.SettingsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a check of paths found.
 *
 * @param files every file that was checked, by absolute path
 * @param unreadable issue files that could not be read
 */
record Report(Map<Path, CheckedFile> files, List<Path> unreadable) {

    Report {
        files = Map.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Mends and checks paths, each within its own workspace: what one workspace holds is nothing to another. A file in
     * several of them belongs to the innermost, as in the editor.
     */
    static Report of(List<NamedPath> names, Inspection inspection, Mending mending) {
        Map<Path, List<NamedPath>> byWorkspace = new LinkedHashMap<>();
        names.stream()
                .sorted(Comparator.comparing(name -> -name.workspace().getNameCount()))
                .forEach(name -> byWorkspace
                        .computeIfAbsent(name.workspace(), key -> new ArrayList<>())
                        .add(name));
        Map<Path, CheckedFile> files = new HashMap<>();
        List<Path> unreadable = new ArrayList<>();
        byWorkspace.forEach((workspace, inside) -> {
            FolderCheck check = FolderCheck.of(workspace, inside, inspection, mending);
            check.files().forEach(files::putIfAbsent);
            unreadable.addAll(check.unreadable());
        });
        return new Report(files, unreadable.stream().distinct().sorted().toList());
    }

    /** The files with findings, by path relative to a folder where that is possible, with slashes, in order. */
    SortedMap<String, CheckedFile> found(Path base) {
        SortedMap<String, CheckedFile> found = new TreeMap<>();
        files.forEach((path, file) -> {
            if (!file.findings().isEmpty()) {
                found.put(Reply.path(base, path), file);
            }
        });
        return found;
    }

    long count(Severity severity) {
        return findings().filter(finding -> finding.severity() == severity).count();
    }

    boolean hasAtLeast(Severity severity) {
        return findings().anyMatch(finding -> finding.severity().isAtLeast(severity));
    }

    /** How many issue files were checked. */
    long issueFiles() {
        return files.keySet().stream()
                .filter(file -> !file.endsWith(SettingsFile.NAME))
                .count();
    }

    /** How many issues those files hold. */
    int issues() {
        return files.values().stream().mapToInt(CheckedFile::issues).sum();
    }

    private Stream<Finding> findings() {
        return files.values().stream().flatMap(file -> file.findings().stream());
    }
}
