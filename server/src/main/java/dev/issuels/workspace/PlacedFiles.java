package dev.issuels.workspace;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Markdown files of a workspace, by URI; the text of an open file hides the one on disk.
 *
 * <p>Two maps, so that a keystroke copies the small one alone.
 */
record PlacedFiles(Map<String, PlacedFile> onDisk, Map<String, PlacedFile> open) {

    static final PlacedFiles NONE = new PlacedFiles(Map.of(), Map.of());

    Optional<PlacedFile> at(String uri) {
        PlacedFile file = open.get(uri);
        return Optional.ofNullable(file != null ? file : onDisk.get(uri));
    }

    Stream<PlacedFile> all() {
        Stream<PlacedFile> shown = onDisk.values().stream().filter(file -> !open.containsKey(file.uri()));
        return Stream.concat(open.values().stream(), shown);
    }

    Facts facts(String uri) {
        return at(uri).map(PlacedFile::facts).orElse(Facts.NONE);
    }

    /** With other files on disk in place of those that some URIs had. */
    PlacedFiles withOnDisk(Set<String> before, Collection<PlacedFile> written) {
        Map<String, PlacedFile> changed = new HashMap<>(onDisk);
        before.forEach(changed::remove);
        written.forEach(file -> changed.put(file.uri(), file));
        return new PlacedFiles(changed, open);
    }

    PlacedFiles withOpen(PlacedFile file) {
        Map<String, PlacedFile> changed = new HashMap<>(open);
        changed.put(file.uri(), file);
        return new PlacedFiles(onDisk, changed);
    }

    PlacedFiles withClosed(String uri) {
        Map<String, PlacedFile> changed = new HashMap<>(open);
        changed.remove(uri);
        return new PlacedFiles(onDisk, changed);
    }

    /** Without the settings files that are open, each of which belongs to its folder as soon as there is one. */
    PlacedFiles withoutSettings() {
        Map<String, PlacedFile> others = new HashMap<>(open);
        others.keySet().removeIf(SettingsFile::isAt);
        return new PlacedFiles(onDisk, others);
    }

    /** With every file changed, those on disk only where they stay. */
    PlacedFiles withEach(Predicate<PlacedFile> staysOnDisk, UnaryOperator<PlacedFile> change) {
        return new PlacedFiles(
                byUri(onDisk.values().stream().filter(staysOnDisk).map(change)),
                byUri(open.values().stream().map(change)));
    }

    Set<String> uris() {
        Set<String> uris = new HashSet<>(onDisk.keySet());
        uris.addAll(open.keySet());
        return uris;
    }

    /** The URIs of the files that are there now or were before and are not the same. */
    Set<String> changedSince(PlacedFiles before) {
        Set<String> uris = new HashSet<>();
        if (!Objects.equals(open, before.open)) {
            uris.addAll(open.keySet());
            uris.addAll(before.open.keySet());
        }
        if (!Objects.equals(onDisk, before.onDisk)) {
            uris.addAll(onDisk.keySet());
            uris.addAll(before.onDisk.keySet());
        }
        uris.removeIf(uri -> at(uri).equals(before.at(uri)));
        return uris;
    }

    /** How the facts of some files differ from those in other files. */
    List<Index.Change> changesSince(PlacedFiles before, Collection<String> uris) {
        return uris.stream()
                .map(uri -> new Index.Change(uri, before.facts(uri), facts(uri)))
                .toList();
    }

    private static Map<String, PlacedFile> byUri(Stream<PlacedFile> files) {
        return files.collect(Collectors.toMap(PlacedFile::uri, file -> file));
    }
}
