package dev.issuels.features;

import dev.issuels.rules.Finding;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;

/**
 * Tells which findings a client asks for fixes of.
 *
 * @param asked the diagnostics of ours that it names
 */
record AskedFindings(Positions positions, Span range, List<Diagnostic> asked) {

    AskedFindings {
        asked = List.copyOf(asked);
    }

    static AskedFindings of(CodeActionParams params, Positions positions) {
        List<Diagnostic> asked = Optional.ofNullable(params.getContext().getDiagnostics()).orElse(List.of()).stream()
                .filter(AskedFindings::isOurs)
                .toList();
        return new AskedFindings(positions, positions.span(params.getRange()), asked);
    }

    /**
     * Those that the named diagnostics are about. Where there are no such diagnostics, or they are of another text than
     * this one, those that the range touches.
     */
    List<Finding> among(List<Finding> findings) {
        boolean fresh = !asked.isEmpty()
                && asked.stream()
                        .allMatch(diagnostic -> findings.stream().anyMatch(finding -> isAbout(diagnostic, finding)));
        Stream<Finding> wanted = fresh
                ? findings.stream().filter(finding -> diagnostic(finding).isPresent())
                : findings.stream().filter(finding -> touches(finding.span()));
        return wanted.toList();
    }

    /** The client's diagnostic about a finding. */
    Optional<Diagnostic> diagnostic(Finding finding) {
        return asked.stream().filter(diagnostic -> isAbout(diagnostic, finding)).findFirst();
    }

    private boolean isAbout(Diagnostic diagnostic, Finding finding) {
        return finding.code().equals(code(diagnostic))
                && positions.range(finding.span()).equals(diagnostic.getRange())
                && (diagnostic.getMessage() == null || says(diagnostic, finding.message()));
    }

    private static boolean says(Diagnostic diagnostic, String message) {
        return diagnostic.getMessage().isRight()
                || Objects.equals(diagnostic.getMessage().getLeft(), message);
    }

    private boolean touches(Span span) {
        return span.start() <= range.end() && range.start() <= span.end();
    }

    private static boolean isOurs(Diagnostic diagnostic) {
        return DiagnosticProvider.SOURCE.equals(diagnostic.getSource())
                && !code(diagnostic).isEmpty();
    }

    private static String code(Diagnostic diagnostic) {
        return Optional.ofNullable(diagnostic.getCode())
                .map(code -> code.isLeft() ? code.getLeft() : "")
                .orElse("");
    }
}
