package dev.issuels.rules.repair.moving;

import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.rules.IssueSubject;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.paths.PathTree.Child;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The files that the issues of a file can be moved to: those of its project's issue folder, and those that are usual
 * there and can be made.
 *
 * @param home the path of the issue folder, with a slash at the end
 */
public record Destinations(Workspace workspace, PlacedFile from, Folder folder, String home) {

    private static final String ENDING = ".md";

    /** Those of a file; empty where nobody knows which files there are, and outside of all projects. */
    public static Optional<Destinations> of(Workspace workspace, PlacedFile from) {
        String project = from.project().substring(from.folder().length());
        return workspace
                .folderOf(from.uri())
                .filter(Folder::scanned)
                .map(folder -> new Destinations(workspace, from, folder, project + FileRole.HOME))
                .filter(found -> from.role().home() || found.folder.paths().presence(found.home) == Presence.FOLDER);
    }

    /** Those of the project at the top of a workspace folder, seen from no file in particular. */
    public static Destinations in(Workspace workspace, Folder folder) {
        String nowhere = folder.uriOf(FileRole.HOME + FileRole.BACKLOG + ENDING);
        PlacedFile from = workspace
                .withMade(nowhere, workspace.parse(""), 0)
                .file(nowhere)
                .orElseThrow();
        return new Destinations(workspace, from, folder, FileRole.HOME);
    }

    /** Those of an issue. */
    public static Optional<Destinations> of(IssueSubject subject) {
        return of(subject.workspace(), subject.subject().file());
    }

    /** All for an issue that is not over, the most urgent first; the file itself left out. */
    public List<Destination> forOpenIssues() {
        return Stream.of(Stream.of(FileRole.SHORTLIST), priorities(), Stream.of(FileRole.BACKLOG))
                .flatMap(stems -> stems)
                .flatMap(this::family)
                .filter(to -> !to.uri().equals(from.uri()))
                .toList();
    }

    /**
     * The file for a priority: of several the one that is named like the file of the issue, as {@code low-api.md} is like
     * {@code high-api.md}. Without a priority, and for one that there is not, the backlog.
     */
    public Optional<Destination> forPriority(Optional<String> priority) {
        String stem =
                priority.filter(value -> priorities().anyMatch(value::equals)).orElse(FileRole.BACKLOG);
        List<Destination> family = family(stem).toList();
        List<Destination> present =
                family.stream().filter(to -> to.file().isPresent()).toList();
        return present.stream()
                .filter(to -> to.stem().equalsIgnoreCase(stem + variant()))
                .findFirst()
                .or(() -> present.stream().findFirst())
                .or(() -> family.stream().findFirst());
    }

    /**
     * The history file that grows: {@code history.md}, or else the one with the highest number; where they are too long
     * already, the next one.
     */
    public Optional<Destination> forClosedIssues() {
        OptionalInt newest = HistoryFiles.newest(names());
        Optional<Destination> numbered =
                newest.isPresent() ? named(HistoryFiles.numbered(newest.getAsInt())) : Optional.empty();
        Optional<Destination> plain = named(FileRole.HISTORY);
        return Stream.of(plain.filter(to -> to.file().isPresent()), numbered)
                .flatMap(Optional::stream)
                .filter(to -> to.file()
                        .filter(file -> HistoryFiles.isTooLong(file.text().text()))
                        .isEmpty())
                .findFirst()
                .or(() -> plain.filter(to -> to.file().isEmpty()))
                .or(() -> named(HistoryFiles.numbered(newest.orElse(0) + 1)));
    }

    /** The file of a name, with or without its ending and in whatever case; empty for one that cannot be read or made. */
    public Optional<Destination> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT).endsWith(ENDING) ? name : name + ENDING;
        String written = names().stream()
                .filter(wanted::equalsIgnoreCase)
                .min(Comparator.comparing(found -> !found.equals(wanted)))
                .orElse(wanted);
        String path = home + written;
        String uri = folder.uriOf(path);
        Optional<PlacedFile> file = workspace.file(uri);
        boolean canBeMade = folder.paths().presence(path) == Presence.ABSENT;
        return file.isPresent() || canBeMade
                ? Optional.of(new Destination(uri, path, FileRole.of(path, workspace.schema()), file))
                : Optional.empty();
    }

    /** The file of a stem, then those whose names go on behind a dash, as far as they are there. */
    private Stream<Destination> family(String stem) {
        Stream<String> others = names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(stem + "-"))
                .sorted();
        return Stream.concat(Stream.of(stem), others).flatMap(name -> named(name).stream());
    }

    private Stream<String> priorities() {
        return workspace.schema().choices(Keys.PRIORITY).stream().map(Choice::value);
    }

    /** What the name of the file has behind the priority: a dash and something. */
    private String variant() {
        String name = from.name();
        int dash = name.indexOf('-');
        return from.role().priority().isPresent() && dash >= 0 ? name.substring(dash, name.lastIndexOf('.')) : "";
    }

    private List<String> names() {
        return folder.paths().children(home).stream()
                .filter(child ->
                        !child.folder() && child.name().toLowerCase(Locale.ROOT).endsWith(ENDING))
                .map(Child::name)
                .toList();
    }
}
