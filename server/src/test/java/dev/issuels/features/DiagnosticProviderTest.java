package dev.issuels.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.features.DiagnosticProvider.Support;
import dev.issuels.rules.Example;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.junit.jupiter.api.Test;

/** Tests what becomes of a finding on its way to the client. */
final class DiagnosticProviderTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 10);
    private static final Support ALL = new Support(true, true, true);
    private static final Support NOTHING = new Support(false, false, false);
    private static final String LOW = ".work/agent/issues/low.md";

    @Test
    void carriesAllThatTheClientUnderstands() {
        Diagnostic diagnostic = only("tags: [cart, session]", "tags: [cart, cart]", ALL);
        assertEquals("duplicate-tag", diagnostic.getCode().getLeft());
        assertEquals(DiagnosticSeverity.Warning, diagnostic.getSeverity());
        assertEquals("issue-ls", diagnostic.getSource());
        assertTrue(diagnostic.getCodeDescription().getHref().endsWith("/rules.md#duplicate-tag"));
        assertEquals(List.of(DiagnosticTag.Unnecessary), diagnostic.getTags());
    }

    @Test
    void leavesOutWhatTheClientDoesNotUnderstand() {
        Diagnostic diagnostic = only("tags: [cart, session]", "tags: [cart, cart]", NOTHING);
        assertNull(diagnostic.getCodeDescription());
        assertNull(diagnostic.getTags());
        assertNull(diagnostic.getRelatedInformation());
    }

    @Test
    void pointsAtOtherFilesAsTheClientSpellsThem() {
        String other = Example.ISSUE.replace("priority: high", "priority: low");
        Workspace workspace = SmallWorkspace.of(Map.of(Example.FILE, Example.ISSUE, LOW, other), Example.PATHS);
        DiagnosticProvider provider =
                new DiagnosticProvider(PositionEncoding.UTF_16, ALL, uri -> uri.replace("file:", "spelled:"));
        List<Diagnostic> diagnostics = provider.diagnostics(
                workspace, workspace.anyFile(SmallWorkspace.uri(Example.FILE)).orElseThrow(), TODAY);
        Diagnostic duplicate = diagnostics.stream()
                .filter(diagnostic -> diagnostic.getCode().getLeft().equals("duplicate-id"))
                .findFirst()
                .orElseThrow();
        DiagnosticRelatedInformation related = duplicate.getRelatedInformation().get(0);
        assertEquals(
                SmallWorkspace.uri(LOW).replace("file:", "spelled:"),
                related.getLocation().getUri());
        assertEquals(1, related.getLocation().getRange().getStart().getLine());
    }

    private static Diagnostic only(String part, String replacement, Support support) {
        String text = Example.ISSUE.replace(part, replacement);
        Workspace workspace = SmallWorkspace.of(Map.of(Example.FILE, text), Example.PATHS);
        List<Diagnostic> diagnostics = new DiagnosticProvider(PositionEncoding.UTF_16, support, uri -> uri)
                .diagnostics(
                        workspace,
                        workspace.anyFile(SmallWorkspace.uri(Example.FILE)).orElseThrow(),
                        TODAY);
        assertEquals(1, diagnostics.size(), diagnostics::toString);
        return diagnostics.get(0);
    }
}
