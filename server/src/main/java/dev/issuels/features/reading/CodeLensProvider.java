package dev.issuels.features.reading;

import com.google.gson.JsonObject;
import dev.issuels.features.Carried;
import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.symbols.Criteria;
import dev.issuels.features.symbols.FiledIssue;
import dev.issuels.features.symbols.Waits;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/**
 * How an issue stands, in a line above it (LSP 3.17, {@code textDocument/codeLens}): its criteria, what it waits for, how
 * many others name it.
 *
 * <p>A lens is text and no button: its command has no name, which editors show as text. What could be done with it, to
 * list the references, takes a command that only the client can have, and references are there without a lens.
 */
public record CodeLensProvider(PositionEncoding encoding) {

    private static final int MOST_BLOCKERS = 3;
    private static final String NO_COMMAND = "";

    /** A lens above each issue that has an id, still without its text; none in ordinary Markdown. */
    public List<CodeLens> lenses(Workspace workspace, String uri) {
        Optional<PlacedFile> file = workspace.file(uri).filter(PlacedFile::isIssueFile);
        if (file.isEmpty()) {
            return List.of();
        }
        Positions positions = new Positions(file.get().text(), encoding);
        List<CodeLens> lenses = new ArrayList<>();
        List<PlacedIssue> issues = file.get().content().issues();
        for (int at = 0; at < issues.size(); at++) {
            PlacedIssue placed = issues.get(at);
            if (placed.issue().id().isPresent()) {
                CodeLens lens = new CodeLens(positions.range(
                        placed.inFile(placed.issue().frontMatter().head())));
                lens.setData(new Data(uri, placed.issue().id().get().toString(), at).json());
                lenses.add(lens);
            }
        }
        return lenses;
    }

    /** The lens with its text; unchanged when the issue is no longer there. */
    public CodeLens resolved(Workspace workspace, CodeLens lens, CancelChecker cancelled) {
        Data.of(lens)
                .flatMap(data -> data.issue(workspace))
                .ifPresent(issue -> lens.setCommand(new Command(text(workspace, issue, cancelled), NO_COMMAND)));
        return lens;
    }

    private static String text(Workspace workspace, FiledIssue issue, CancelChecker cancelled) {
        return Stream.of(
                        Criteria.of(issue.placed(), workspace.schema()).map(criteria -> criteria + " criteria"),
                        blockers(workspace, issue),
                        Optional.of(references(workspace, issue, cancelled)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** The open issues that an open one waits for. */
    private static Optional<String> blockers(Workspace workspace, FiledIssue issue) {
        if (issue.file().isClosed(issue.placed(), workspace.schema())) {
            return Optional.empty();
        }
        List<String> blockers = new Waits(workspace)
                .awaited(issue).stream()
                        .map(Waits.Other::issue)
                        .filter(other -> !other.file().isClosed(other.placed(), workspace.schema()))
                        .flatMap(other -> other.placed().issue().id().stream())
                        .map(IssueId::shortForm)
                        .distinct()
                        .toList();
        if (blockers.isEmpty()) {
            return Optional.empty();
        }
        int more = blockers.size() - MOST_BLOCKERS;
        String some = blockers.stream().limit(MOST_BLOCKERS).collect(Collectors.joining(", "));
        return Optional.of("blocked by " + some + (more > 0 ? " and " + more + " more" : ""));
    }

    private static String references(Workspace workspace, FiledIssue issue, CancelChecker cancelled) {
        IssueId id = issue.placed().issue().id().orElseThrow();
        long count = 0;
        for (String uri : workspace.index().filesNaming(id)) {
            cancelled.checkCanceled();
            count += workspace.file(uri).stream()
                    .flatMap(file -> file.content().issues().stream().map(placed -> new FiledIssue(file, placed)))
                    .filter(other -> !other.isAt(issue) && names(workspace, other, issue, id))
                    .count();
        }
        return count == 0 ? "not referenced" : "referenced by " + count;
    }

    private static boolean names(Workspace workspace, FiledIssue other, FiledIssue issue, IssueId id) {
        return other.placed()
                .issue()
                .mentions()
                .flatMap(Mention::ids)
                .filter(named -> named.means(id))
                .flatMap(named -> FiledIssue.of(workspace, other.file(), named))
                .anyMatch(issue::isAt);
    }

    /**
     * What a lens carries, so that its issue can be found again without anything being remembered here.
     *
     * @param at which issue of the file it was
     */
    private record Data(String uri, String id, int at) {

        static Optional<Data> of(CodeLens lens) {
            return Carried.read(
                    lens.getData(),
                    json -> new Data(
                            json.get("uri").getAsString(),
                            json.get("id").getAsString(),
                            json.get("at").getAsInt()));
        }

        JsonObject json() {
            JsonObject json = new JsonObject();
            json.addProperty("uri", uri);
            json.addProperty("id", id);
            json.addProperty("at", at);
            return json;
        }

        /** The issue at that place, or elsewhere in the file if others have come or gone above it. */
        Optional<FiledIssue> issue(Workspace workspace) {
            return workspace.file(uri).flatMap(file -> {
                List<PlacedIssue> issues = file.content().issues();
                Stream<PlacedIssue> here = at >= 0 && at < issues.size() ? Stream.of(issues.get(at)) : Stream.empty();
                return Stream.concat(here, issues.stream())
                        .filter(placed -> placed.issue()
                                .id()
                                .filter(found -> found.toString().equals(id))
                                .isPresent())
                        .findFirst()
                        .map(placed -> new FiledIssue(file, placed));
            });
        }
    }
}
