package dev.issuels.workspace;

import dev.issuels.workspace.paths.PathTree;
import dev.issuels.workspace.paths.Segments;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A workspace folder: the paths below it, and what holds for all its files.
 *
 * @param uri with a slash at the end
 * @param paths what exists below the folder
 * @param scanned whether the paths are known yet; before, nothing can be said to be missing
 * @param settingsFile the folder's own settings
 * @param lineCounts how many lines the files have that references name lines of, as far as known, by path
 * @param committedIds the ids that the issue files have in git's HEAD, as written
 */
public record Folder(
        String uri,
        PathTree paths,
        boolean scanned,
        Optional<SettingsFile> settingsFile,
        Map<String, Integer> lineCounts,
        Set<String> committedIds) {

    private static final Pattern ABSOLUTE = Pattern.compile("/|[A-Za-z]:/|(?i:file:)");
    private static final Pattern SCHEME = Pattern.compile("^(?:(?i:file):)?/*");

    /** A folder that nobody has looked into yet. */
    public static Folder of(String uri) {
        return new Folder(uri, PathTree.EMPTY, false, Optional.empty(), Map.of(), Set.of());
    }

    public Folder withPaths(PathTree newPaths) {
        return new Folder(uri, newPaths, true, settingsFile, lineCounts, committedIds);
    }

    /** With a file more; before the paths are known, one alone says nothing. */
    Folder withPath(String path) {
        return scanned ? withPaths(paths.withFile(path)) : this;
    }

    public Folder withLineCounts(Map<String, Integer> counts) {
        return new Folder(uri, paths, scanned, settingsFile, Map.copyOf(counts), committedIds);
    }

    public Folder withCommittedIds(Set<String> ids) {
        return new Folder(uri, paths, scanned, settingsFile, lineCounts, Set.copyOf(ids));
    }

    Folder withSettingsFile(Optional<SettingsFile> file) {
        return new Folder(uri, paths, scanned, file, lineCounts, committedIds);
    }

    /** The URI of a path below the folder, whether it is there or not. */
    public String uriOf(String path) {
        return uri + UriText.encoded(path);
    }

    /** The URI that the folder's settings file has or would have. */
    public String settingsUri() {
        return uri + SettingsFile.NAME;
    }

    /**
     * The path from the top of this folder that a file inside means by a path, in its shortest spelling; empty when that
     * leads out of the folder.
     *
     * <p>Counts from the place of the issue folder that the file lies in, or from the top if only there is such a path.
     */
    public Optional<String> resolved(PlacedFile from, String path) {
        Optional<String> near = shortest(FileRole.base(from.path()) + path);
        Optional<String> far = shortest(path);
        return Stream.of(near, far)
                .flatMap(Optional::stream)
                .filter(candidate -> paths.presence(candidate) != PathTree.Presence.ABSENT)
                .findFirst()
                .or(() -> near);
    }

    /** How a file inside names a path that counts from the top of this folder; the reverse of {@link #resolved}. */
    public String named(PlacedFile from, String path) {
        String base = FileRole.base(from.path());
        return path.startsWith(base) ? path.substring(base.length()) : path;
    }

    /**
     * The path from the top of this folder that is meant by an absolute path, or by one that climbs out of the folder and
     * back in; empty when that lies outside.
     */
    public Optional<String> inside(PlacedFile from, String path) {
        String top = withoutScheme(UriText.decoded(uri));
        if (path.startsWith("~")) {
            return Optional.empty();
        }
        boolean absolute = ABSOLUTE.matcher(path).lookingAt();
        String whole = absolute ? withoutScheme(path) : top + FileRole.base(from.path()) + path;
        // Of the letter of a drive the case does not matter.
        boolean drive = top.length() > 1 && top.charAt(1) == ':';
        return shortest(whole)
                .filter(candidate -> candidate.regionMatches(drive, 0, top, 0, drive ? 1 : 0)
                        && candidate.startsWith(top.substring(drive ? 1 : 0), drive ? 1 : 0))
                .map(candidate -> candidate.substring(top.length()));
    }

    private static String withoutScheme(String path) {
        return SCHEME.matcher(path).replaceFirst("");
    }

    private static Optional<String> shortest(String path) {
        return Segments.of(path).map(segments -> String.join("/", segments));
    }

    /** How many lines a file has; empty when nobody has counted. */
    public OptionalInt lineCount(String path) {
        Integer count = lineCounts.get(path);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    Settings ownSettings() {
        return settingsFile.map(file -> Settings.of(file.content())).orElse(Settings.NONE);
    }
}
