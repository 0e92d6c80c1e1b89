package dev.issuels.workspace;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.git.CommittedFile;
import dev.issuels.workspace.paths.PathTree;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An immutable snapshot of everything that rules and features may ask.
 *
 * <p>Files are keyed by URI, in one spelling that whoever makes the snapshot chooses; those of a folder start with the
 * folder's URI. The text of an open file hides the one on disk.
 */
public final class Workspace {

    /** A workspace without folders and files. */
    public static final Workspace EMPTY =
            new Workspace(Schema.builtIn(), List.of(), Settings.NONE, PlacedFiles.NONE, Index.EMPTY, StandIns.NONE);

    private final Schema schema;
    private final List<Folder> folders;
    private final Settings clientSettings;
    private final PlacedFiles files;
    private final Index index;
    private final StandIns standIns;

    private Workspace(
            Schema schema,
            List<Folder> folders,
            Settings clientSettings,
            PlacedFiles files,
            Index index,
            StandIns standIns) {
        this.schema = schema;
        this.folders = folders;
        this.clientSettings = clientSettings;
        this.files = files;
        this.index = index;
        this.standIns = standIns;
    }

    public Schema schema() {
        return schema;
    }

    public List<Folder> folders() {
        return folders;
    }

    public Index index() {
        return index;
    }

    /** The Markdown file of that URI: open, or an issue file on disk. */
    public Optional<PlacedFile> file(String uri) {
        return files.at(uri);
    }

    /** The Markdown files that the client has open. */
    public Stream<PlacedFile> openFiles() {
        return files.open().values().stream();
    }

    /** Everything that findings can be about: all Markdown files of {@link #file} and the settings files. */
    public Stream<WorkspaceFile> files() {
        return Stream.concat(files.all(), folders.stream().flatMap(folder -> folder.settingsFile().stream()));
    }

    /** The Markdown files of {@link #file}, in no order that means anything. */
    public Stream<PlacedFile> markdownFiles() {
        return files.all();
    }

    /** The files that hold issues, in no order that means anything. */
    public Stream<PlacedFile> issueFiles() {
        return markdownFiles().filter(PlacedFile::isIssueFile);
    }

    /** The file of that URI, if findings can be about it. */
    public Optional<? extends WorkspaceFile> anyFile(String uri) {
        Optional<SettingsFile> settings = settingsOwner(uri).flatMap(Folder::settingsFile);
        return settings.isPresent() ? settings : file(uri);
    }

    /** The folder of that very URI. */
    public Optional<Folder> folder(String uri) {
        return folders.stream().filter(folder -> folder.uri().equals(uri)).findFirst();
    }

    /** The innermost folder that holds the file. */
    public Optional<Folder> folderOf(String uri) {
        return Folder.innermost(folders, uri);
    }

    /** What HEAD has of an issue file, and of those that are gone for which it stands in. */
    public List<CommittedFile> committedFor(PlacedFile file) {
        Optional<CommittedFile> own =
                folderOf(file.uri()).flatMap(folder -> folder.head().file(file.path()));
        return Stream.concat(own.stream(), standIns.absentFor(file.uri()).stream())
                .toList();
    }

    /** The settings that hold for a file: the folder's own win over the client's. */
    public Settings settingsOf(String uri) {
        return folderOf(uri)
                .map(folder -> clientSettings.overriddenBy(folder.ownSettings()))
                .orElse(clientSettings);
    }

    /** What stands at a path that a file of the workspace names; unknown for files outside of all folders. */
    public PathTree.Presence presence(PlacedFile from, String path) {
        return folderOf(from.uri())
                .filter(Folder::scanned)
                .map(folder -> folder.presence(from, path))
                .orElse(PathTree.Presence.UNKNOWN);
    }

    /** Whether a pattern that a file names fits any path; true for files outside of all folders. */
    public boolean matches(PlacedFile from, String glob) {
        return folderOf(from.uri())
                .filter(Folder::scanned)
                .map(folder -> folder.matches(from, glob))
                .orElse(true);
    }

    /** With other folders; what is known of those that stay is kept, and every file is placed anew. */
    public Workspace withFolders(Collection<String> uris) {
        List<Folder> newFolders = uris.stream()
                .map(uri -> folder(uri).orElseGet(() -> Folder.of(uri)))
                .toList();
        Workspace placing =
                new Workspace(schema, newFolders, clientSettings, PlacedFiles.NONE, Index.EMPTY, StandIns.NONE);
        PlacedFiles placed = files.withoutSettings()
                .withEach(
                        file -> placing.folderOf(file.uri()).isPresent(),
                        file -> placing.place(file.uri(), file.content(), file.version()));
        return placing.with(placed, placed.uris()).withSettingsOf(this);
    }

    /** With the settings files that an earlier snapshot has open, in their folders or outside of all. */
    private Workspace withSettingsOf(Workspace before) {
        Workspace result = this;
        for (WorkspaceFile file : before.files().toList()) {
            if (SettingsFile.isAt(file.uri()) && file.isOpen()) {
                result = result.withOpen(file.uri(), file.text(), file.version().getAsInt());
            }
        }
        return result;
    }

    /** With one folder changed; a folder that is not there is none to change. */
    public Workspace withFolder(String uri, UnaryOperator<Folder> change) {
        List<Folder> newFolders = folders.stream()
                .map(folder -> folder.uri().equals(uri) ? change.apply(folder) : folder)
                .toList();
        boolean sameGround = IntStream.range(0, folders.size())
                .allMatch(at -> folders.get(at).standsOnSameGround(newFolders.get(at)));
        return new Workspace(
                schema,
                newFolders,
                clientSettings,
                files,
                index,
                sameGround ? standIns : StandIns.of(newFolders, files));
    }

    public Workspace withClientSettings(Settings settings) {
        return new Workspace(schema, folders, settings, files, index, standIns);
    }

    /**
     * With other texts on disk: each URI's new file, or empty where the file is gone.
     *
     * <p>Takes parsed files, so that many can be parsed at once on other threads; {@link #parse} makes them.
     */
    public Workspace withOnDisk(Map<String, Optional<IssueFile>> contents) {
        List<PlacedFile> written = contents.entrySet().parallelStream()
                .flatMap(entry ->
                        entry.getValue().stream().map(content -> place(entry.getKey(), content, OptionalInt.empty())))
                .toList();
        return with(files.withOnDisk(contents.keySet(), written), contents.keySet());
    }

    /** The settings file of a folder as it is on disk, or empty where there is none; an open one stays. */
    public Workspace withSettingsOnDisk(String folder, Optional<String> text) {
        return withFolder(folder, before -> before.withSettingsOnDisk(text));
    }

    /** With a text that the client has opened or changed, read as what lies there: settings of a folder, or issues. */
    public Workspace withOpen(String uri, SourceText text, int version) {
        return withOpenSettings(uri, text, version)
                .orElseGet(() -> withOpenIssues(uri, IssueFile.parse(text, schema), version));
    }

    /** With a text that the client has opened or changed, and that was read as issues before. */
    public Workspace withOpen(String uri, IssueFile content, int version) {
        return withOpenSettings(uri, content.text(), version).orElseGet(() -> withOpenIssues(uri, content, version));
    }

    private Optional<Workspace> withOpenSettings(String uri, SourceText text, int version) {
        return settingsOwner(uri)
                .map(owner -> withFolder(owner.uri(), folder -> folder.withOpenSettings(text, version)));
    }

    private Workspace withOpenIssues(String uri, IssueFile content, int version) {
        return with(files.withOpen(place(uri, content, OptionalInt.of(version))), Set.of(uri));
    }

    /** With an open text, whose path exists from now on even if the file was never written. */
    public Workspace withMade(String uri, IssueFile content, int version) {
        Workspace opened = withOpen(uri, content, version);
        return opened.file(uri)
                .filter(file -> anyFile(uri).isEmpty())
                .map(file -> opened.withFolder(file.folder(), folder -> folder.withPath(file.path())))
                .orElse(opened);
    }

    /** Without the client's text: what is on disk counts again. */
    public Workspace withClosed(String uri) {
        Optional<Folder> owner = settingsOwner(uri);
        if (owner.isPresent()) {
            return withFolder(owner.get().uri(), Folder::withClosedSettings);
        }
        return with(files.withClosed(uri), Set.of(uri));
    }

    /** The content of a text, read with this workspace's schema. */
    public IssueFile parse(String text) {
        return IssueFile.parse(SourceText.of(text), schema);
    }

    /** The files that an earlier snapshot had and this one has no longer. */
    public Set<String> goneSince(Workspace before) {
        Set<String> gone = files.changedSince(before.files);
        before.folders.forEach(folder -> folder.settingsFile().ifPresent(settings -> gone.add(settings.uri())));
        gone.removeIf(uri -> anyFile(uri).isPresent());
        return gone;
    }

    /** The files whose findings may differ from those they had in an earlier snapshot; files that are gone left out. */
    public Set<String> concernedSince(Workspace before) {
        return ConcernedFiles.between(before, this);
    }

    Settings clientSettings() {
        return clientSettings;
    }

    StandIns standIns() {
        return standIns;
    }

    PlacedFiles placedFiles() {
        return files;
    }

    private Optional<Folder> settingsOwner(String uri) {
        return folders.stream()
                .filter(folder -> folder.settingsUri().equals(uri))
                .findFirst();
    }

    private PlacedFile place(String uri, IssueFile content, OptionalInt version) {
        String folder = folderOf(uri).map(Folder::uri).orElse("");
        return PlacedFile.of(uri, folder, content, version, schema, files.at(uri));
    }

    private Workspace with(PlacedFiles newFiles, Set<String> changed) {
        boolean sameFiles = changed.stream()
                .noneMatch(uri -> newFiles.at(uri).isPresent() != files.at(uri).isPresent());
        return new Workspace(
                schema,
                folders,
                clientSettings,
                newFiles,
                index.with(newFiles.changesSince(files, changed)),
                sameFiles ? standIns : StandIns.of(folders, newFiles));
    }
}
