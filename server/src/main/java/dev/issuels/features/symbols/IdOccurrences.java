package dev.issuels.features.symbols;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.Mention;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Projects;
import dev.issuels.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places that name an issue: its front matter, the mentions that may mean it, the ranges that it is in the middle of,
 * and the entries that log it.
 *
 * @param projects where an id of that prefix and number is this one
 * @param logDeclares whether nothing but entries of a log says what the issue is
 */
record IdOccurrences(Workspace workspace, IssueId id, Set<String> projects, boolean logDeclares)
        implements Occurrences {

    /** The occurrences of what a mention means: of the one issue where there is one, or else of all that it may mean. */
    static IdOccurrences of(Workspace workspace, PlacedFile from, IssueId mention) {
        List<Declaration> known = new Projects(workspace).meant(from, mention);
        List<IssueId> ids = known.stream().map(Declaration::id).distinct().toList();
        IssueId id = ids.size() == 1 && ids.get(0).isWhole() ? ids.get(0) : mention;
        Set<String> projects = known.isEmpty()
                ? Set.of(from.project())
                : known.stream()
                        .flatMap(declaration -> workspace.file(declaration.uri()).stream())
                        .map(PlacedFile::project)
                        .collect(Collectors.toSet());
        return new IdOccurrences(workspace, id, projects, known.stream().allMatch(Declaration::logged));
    }

    @Override
    public Stream<PlacedFile> files() {
        return workspace.index().filesNaming(id).stream().flatMap(uri -> workspace.file(uri).stream());
    }

    @Override
    public Stream<Occurrence> in(PlacedFile file) {
        Map<Span, Boolean> spans = new TreeMap<>(Comparator.comparingInt(Span::start));
        if (projects.contains(file.project())) {
            file.declaring(id)
                    .flatMap(placed -> SymbolAt.declaration(placed).stream())
                    .filter(declaration -> declaration.id().means(id))
                    .forEach(declaration -> spans.put(declaration.span(), true));
            file.logging(id)
                    .filter(entry -> entry.id().means(id))
                    .map(LogEntry::span)
                    .forEach(span -> spans.putIfAbsent(span, logDeclares));
        }
        List<Mention> mentions = file.content().mentions().toList();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.id().means(id) && isMeant(file, mention.id())) {
                spans.putIfAbsent(mention.span(), false);
            } else if (mention.isAround(id) && isMeant(file, id)) {
                Span last = mentions.get(i + 1).span();
                spans.putIfAbsent(new Span(mention.span().start(), last.end()), false);
            }
        }
        return spans.entrySet().stream().map(found -> new Occurrence(file, found.getKey(), found.getValue()));
    }

    private boolean isMeant(PlacedFile file, IssueId mention) {
        return projects.contains(file.project())
                || new Projects(workspace)
                        .meant(file, mention).stream()
                                .flatMap(declaration -> workspace.file(declaration.uri()).stream())
                                .map(PlacedFile::project)
                                .anyMatch(projects::contains);
    }
}
