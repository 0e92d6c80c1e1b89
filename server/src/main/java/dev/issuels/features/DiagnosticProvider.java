package dev.issuels.features;

import dev.issuels.rules.Finding;
import dev.issuels.rules.Finding.Related;
import dev.issuels.rules.Rules;
import dev.issuels.rules.Severity;
import dev.issuels.rules.pages.RulesPage;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;

/**
 * What the rules find, as diagnostics.
 *
 * @param spelled turns the key of a file into the URI that the client knows it by
 */
public record DiagnosticProvider(PositionEncoding encoding, Support support, UnaryOperator<String> spelled) {

    /** Who reports: shown behind every diagnostic. */
    public static final String SOURCE = "issue-ls";

    /**
     * Which parts of a diagnostic the client understands.
     *
     * @param codeDescription a link to the documentation of the code
     * @param relatedInformation other places that explain it
     * @param unnecessary the tag for text that could go
     */
    public record Support(boolean codeDescription, boolean relatedInformation, boolean unnecessary) {}

    /** The diagnostics of a file in the order of its text; none for ordinary Markdown. */
    public List<Diagnostic> diagnostics(Workspace workspace, WorkspaceFile file, LocalDate today) {
        return diagnostics(workspace, file, Rules.check(workspace, file, today));
    }

    /** What was found in a file as diagnostics. */
    public List<Diagnostic> diagnostics(Workspace workspace, WorkspaceFile file, List<Finding> findings) {
        Positions positions = new Positions(file.text(), encoding);
        return findings.stream()
                .map(finding -> diagnostic(workspace, positions, finding))
                .toList();
    }

    Diagnostic diagnostic(Workspace workspace, Positions positions, Finding finding) {
        Diagnostic diagnostic = new Diagnostic(positions.range(finding.span()), finding.message());
        diagnostic.setSeverity(severity(finding.severity()));
        diagnostic.setCode(finding.code());
        diagnostic.setSource(SOURCE);
        if (support.codeDescription()) {
            diagnostic.setCodeDescription(new DiagnosticCodeDescription(RulesPage.url(finding.code())));
        }
        if (support.unnecessary() && finding.unnecessary()) {
            diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
        }
        if (support.relatedInformation() && !finding.related().isEmpty()) {
            diagnostic.setRelatedInformation(finding.related().stream()
                    .map(related -> information(workspace, related))
                    .flatMap(Optional::stream)
                    .toList());
        }
        return diagnostic;
    }

    private Optional<DiagnosticRelatedInformation> information(Workspace workspace, Related related) {
        return workspace.anyFile(related.uri()).map(file -> {
            Positions positions = new Positions(file.text(), encoding);
            Location location = new Location(spelled.apply(related.uri()), positions.range(related.span()));
            return new DiagnosticRelatedInformation(location, related.message());
        });
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
            case HINT -> DiagnosticSeverity.Hint;
        };
    }
}
