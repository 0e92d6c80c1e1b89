package dev.issuels.rules;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.yaml.YamlMapping;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.SettingsFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes edits in memory, to see what they do before anybody is offered them. */
final class FixTrial {

    /** What breaks in a settings file, counted like the parser's problems in issue files. */
    private static final SyntaxProblem.Kind SETTINGS = SyntaxProblem.Kind.YAML_SYNTAX;

    private final Workspace workspace;

    FixTrial(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * The workspace after edits, by the URI of the file they change; empty when they cannot be made, or when the parser
     * would meet more of any kind of problem than before. A file that is not there is made.
     */
    Optional<Workspace> after(Map<String, Edits> edits) {
        Workspace result = workspace;
        Map<SyntaxProblem.Kind, Long> problems = new HashMap<>();
        for (Map.Entry<String, Edits> entry : edits.entrySet()) {
            String uri = entry.getKey();
            SourceText text = text(uri);
            if (!entry.getValue().fit(text.length())) {
                return Optional.empty();
            }
            count(problems(uri, content(uri)), -1, problems);
            IssueFile content = content(uri, entry.getValue());
            count(problems(uri, content), 1, problems);
            result = result.withMade(uri, content, version(uri));
        }
        return problems.values().stream().allMatch(more -> more <= 0) ? Optional.of(result) : Optional.empty();
    }

    /**
     * Whether a finding is gone from a file, and no other of its rule has come in its place.
     *
     * @param before all findings before the edits
     * @param after all findings after them
     * @param edits of that file
     */
    static boolean isGone(Finding finding, List<Finding> before, List<Finding> after, Edits edits) {
        Map<String, Long> messages = messages(finding, before.stream());
        Span place = edits.moved(finding.span());
        Map<String, Long> now = messages(finding, after.stream());
        List<Finding> here = after.stream()
                .filter(other -> other.code().equals(finding.code()) && touch(other.span(), place))
                .toList();
        boolean fewer = count(now, finding.message()) < count(messages, finding.message());
        boolean stays =
                !fewer && here.stream().anyMatch(other -> other.message().equals(finding.message()));
        boolean fewerOfAll = total(now) < total(messages);
        boolean replaced = !fewerOfAll
                && now.keySet().stream().anyMatch(message -> count(now, message) > count(messages, message));
        return !stays && !replaced;
    }

    private SourceText text(String uri) {
        return workspace.anyFile(uri).map(WorkspaceFile::text).orElseGet(() -> SourceText.of(""));
    }

    private int version(String uri) {
        return workspace.anyFile(uri).map(file -> file.version().orElse(0)).orElse(0);
    }

    private IssueFile content(String uri) {
        return workspace
                .file(uri)
                .map(PlacedFile::content)
                .orElseGet(() -> workspace.parse(text(uri).text()));
    }

    /** One edit costs little where the rest of the file can be kept; of several, each would cost as much again. */
    private IssueFile content(String uri, Edits edits) {
        return edits.inOrder().size() == 1
                ? content(uri).with(edits.inOrder().get(0))
                : workspace.parse(edits.appliedTo(text(uri).text()));
    }

    private static Stream<SyntaxProblem.Kind> problems(String uri, IssueFile content) {
        if (SettingsFile.isAt(uri)) {
            return YamlMapping.parse(content.text().text()).problems().stream().map(problem -> SETTINGS);
        }
        Stream<SyntaxProblem> ofIssues =
                content.issues().stream().map(PlacedIssue::issue).flatMap(issue -> issue.problems().stream());
        return Stream.concat(content.preamble().problems().stream(), ofIssues).map(SyntaxProblem::kind);
    }

    private static void count(Stream<SyntaxProblem.Kind> problems, long each, Map<SyntaxProblem.Kind, Long> counts) {
        problems.forEach(kind -> counts.merge(kind, each, Long::sum));
    }

    private static Map<String, Long> messages(Finding finding, Stream<Finding> findings) {
        return findings.filter(other -> other.code().equals(finding.code()))
                .collect(groupingBy(Finding::message, counting()));
    }

    private static long count(Map<String, Long> messages, String message) {
        return messages.getOrDefault(message, 0L);
    }

    private static long total(Map<String, Long> messages) {
        return messages.values().stream().mapToLong(Long::longValue).sum();
    }

    private static boolean touch(Span one, Span other) {
        return one.start() <= other.end() && other.start() <= one.end();
    }
}
