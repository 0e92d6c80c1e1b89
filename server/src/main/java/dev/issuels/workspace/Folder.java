package dev.issuels.workspace;

import dev.issuels.issue.Reference;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.git.Head;
import dev.issuels.workspace.git.Past;
import dev.issuels.workspace.paths.PathTree;
import dev.issuels.workspace.paths.Segments;
import java.util.List;
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
 * @param head what git's HEAD says of the issue files
 * @param past what git knows of paths
 * @param branchIds the ids, as written, that issues have on other local branches than git's HEAD, as far as known
 */
public record Folder(
        String uri,
        PathTree paths,
        boolean scanned,
        Optional<SettingsFile> settingsFile,
        Map<String, Integer> lineCounts,
        Head head,
        Past past,
        Set<String> branchIds) {

    private static final Pattern ABSOLUTE = Pattern.compile("/|[A-Za-z]:/|(?i:file:)");
    private static final Pattern SCHEME = Pattern.compile("^(?:(?i:file):)?/*");

    /** A folder that nobody has looked into yet. */
    public static Folder of(String uri) {
        return new Folder(uri, PathTree.EMPTY, false, Optional.empty(), Map.of(), Head.NONE, Past.UNKNOWN, Set.of());
    }

    /** The innermost of some folders that holds a file. */
    static Optional<Folder> innermost(List<Folder> folders, String fileUri) {
        return folders.stream()
                .filter(folder -> fileUri.startsWith(folder.uri))
                .max((one, other) -> Integer.compare(one.uri.length(), other.uri.length()));
    }

    public Folder withPaths(PathTree newPaths) {
        return new Folder(uri, newPaths, true, settingsFile, lineCounts, head, past, branchIds);
    }

    /** With a file more; before the paths are known, one alone says nothing. */
    Folder withPath(String path) {
        return scanned ? withPaths(paths.withFile(path)) : this;
    }

    public Folder withLineCounts(Map<String, Integer> counts) {
        return new Folder(uri, paths, scanned, settingsFile, Map.copyOf(counts), head, past, branchIds);
    }

    public Folder withHead(Head newHead) {
        return new Folder(uri, paths, scanned, settingsFile, lineCounts, newHead, past, branchIds);
    }

    public Folder withPast(Past newPast) {
        return new Folder(uri, paths, scanned, settingsFile, lineCounts, head, newPast, branchIds);
    }

    public Folder withBranchIds(Set<String> ids) {
        return new Folder(uri, paths, scanned, settingsFile, lineCounts, head, past, Set.copyOf(ids));
    }

    /** With the settings as they are on disk, or without any; those of a file that is open stay. */
    Folder withSettingsOnDisk(Optional<String> text) {
        boolean isOpen = settingsFile.filter(SettingsFile::isOpen).isPresent();
        return isOpen ? this : withSettings(text.map(SourceText::of), OptionalInt.empty());
    }

    Folder withOpenSettings(SourceText text, int version) {
        return withSettings(Optional.of(text), OptionalInt.of(version));
    }

    Folder withClosedSettings() {
        return withSettings(settingsFile.map(SettingsFile::text), OptionalInt.empty());
    }

    private Folder withSettings(Optional<SourceText> text, OptionalInt version) {
        Optional<SettingsFile> file = text.map(written -> SettingsFile.of(settingsUri(), written, version));
        return new Folder(uri, paths, scanned, file, lineCounts, head, past, branchIds);
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
        Optional<String> near = PathBase.PROJECT.resolved(from.path(), path);
        if (near.isPresent() && isPresent(near.get())) {
            return near;
        }
        Optional<String> top = PathBase.TOP.resolved(from.path(), path);
        return top.isPresent() && isPresent(top.get()) ? top : near;
    }

    /** How a file inside names a path that counts from the top of this folder; the reverse of {@link #resolved}. */
    public String named(PlacedFile from, String path) {
        return PathBase.PROJECT.named(from.path(), path);
    }

    /**
     * What a reference of a file inside means, where a reader would look for it: as {@link #resolved} says, or else beside
     * the file, where links of Markdown lead to first. Empty for an address elsewhere and for what lies outside.
     */
    public Optional<MeantPath> meant(PlacedFile from, Reference reference) {
        return reference.form() == Reference.Form.URL
                ? Optional.empty()
                : meant(from, reference.path(), reference.source());
    }

    /** What a path means that stands where a reference of that source does. */
    public Optional<MeantPath> meant(PlacedFile from, String written, Reference.Source source) {
        String slashed = written.replace('\\', '/');
        String path = source == Reference.Source.LINK ? UriText.decoded(slashed) : slashed;
        if (path.isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(path.length(), placeMark(path))
                .filter(length -> length > 0)
                .flatMap(length -> bases(source)
                        .flatMap(base -> present(from, path.substring(0, length), base, path.substring(length))))
                .findFirst()
                .or(() -> fromTheRoot(from, path))
                .or(() -> PathBase.PROJECT
                        .resolved(from.path(), path)
                        .map(near -> new MeantPath(PathBase.PROJECT, near, "")));
    }

    private static Stream<PathBase> bases(Reference.Source source) {
        return source == Reference.Source.LINK
                ? Stream.of(PathBase.BESIDE, PathBase.PROJECT, PathBase.TOP)
                : Stream.of(PathBase.PROJECT, PathBase.TOP, PathBase.BESIDE);
    }

    /** What an absolute path means: one of the file system, or one whose root is the workspace folder. */
    private Optional<MeantPath> fromTheRoot(PlacedFile from, String path) {
        if (!ABSOLUTE.matcher(path).lookingAt()) {
            return Optional.empty();
        }
        return inside(from, path)
                .map(inside -> new MeantPath(PathBase.TOP, inside, ""))
                .or(() -> present(from, withoutScheme(path), PathBase.TOP, "").findFirst());
    }

    private Stream<MeantPath> present(PlacedFile from, String path, PathBase base, String rest) {
        return base
                .resolved(from.path(), path)
                .filter(this::isPresent)
                .map(candidate -> new MeantPath(base, candidate, rest))
                .stream();
    }

    private boolean isPresent(String path) {
        return paths.presence(path) != PathTree.Presence.ABSENT;
    }

    /** Where a path goes over to a place in the file, as in {@code guide.md#usage}; negative when it does not. */
    private static int placeMark(String path) {
        int hash = path.indexOf('#');
        return hash > 0 ? hash : path.indexOf("::");
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
        return Segments.shortest(whole)
                .filter(candidate -> candidate.regionMatches(drive, 0, top, 0, drive ? 1 : 0)
                        && candidate.startsWith(top.substring(drive ? 1 : 0), drive ? 1 : 0))
                .map(candidate -> candidate.substring(top.length()));
    }

    private static String withoutScheme(String path) {
        return SCHEME.matcher(path).replaceFirst("");
    }

    /** How many lines a file has; empty when nobody has counted. */
    public OptionalInt lineCount(String path) {
        Integer count = lineCounts.get(path);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** Whether the other folder is this one, or would be if git said the same of both. */
    boolean isSameButForGit(Folder other) {
        return withHead(other.head)
                .withPast(other.past)
                .withBranchIds(other.branchIds)
                .equals(other);
    }

    /** Whether both know of the same paths, and of the same commit. */
    boolean standsOnSameGround(Folder other) {
        return scanned == other.scanned && paths.equals(other.paths) && head.equals(other.head);
    }

    /** What stands at a path that a file inside names. */
    PathTree.Presence presence(PlacedFile from, String path) {
        PathTree.Presence near = paths.presence(FileRole.base(from.path()) + path);
        return near == PathTree.Presence.ABSENT ? paths.presence(path) : near;
    }

    /** Whether a pattern that a file inside names fits any path. */
    boolean matches(PlacedFile from, String glob) {
        return paths.matches(FileRole.base(from.path()) + glob) || paths.matches(glob);
    }

    Settings ownSettings() {
        return settingsFile.map(SettingsFile::settings).orElse(Settings.NONE);
    }
}
