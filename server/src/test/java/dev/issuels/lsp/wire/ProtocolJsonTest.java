package dev.issuels.lsp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FullDocumentDiagnosticReport;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.junit.jupiter.api.Test;

/** That what is written faster is what lsp4j would write. */
class ProtocolJsonTest {

    private static final Range RANGE = new Range(new Position(3, 0), new Position(3, 12));

    @Test
    void writesDiagnosticsAsTheLibraryDoes() {
        Diagnostic bare = new Diagnostic(RANGE, "a message with \"quotes\", <marks>, → and 😀\n");
        Diagnostic full = new Diagnostic(RANGE, "another", DiagnosticSeverity.Hint, "issue-ls", "some-code");
        full.setCodeDescription(new DiagnosticCodeDescription("https://example.org/rules#some-code"));
        full.setTags(List.of(DiagnosticTag.Unnecessary, DiagnosticTag.Deprecated));
        full.setRelatedInformation(
                List.of(new DiagnosticRelatedInformation(new Location("file:///a%20b.md", RANGE), "here")));
        Diagnostic empty = new Diagnostic(RANGE, "", DiagnosticSeverity.Error, "issue-ls", "some-code");
        empty.setTags(List.of());
        empty.setRelatedInformation(List.of());
        Diagnostic marked = new Diagnostic(RANGE, "");
        marked.setMessage(new MarkupContent(MarkupKind.MARKDOWN, "*new*"));
        marked.setCode("some-code");
        Diagnostic numbered = new Diagnostic(RANGE, "a number");
        numbered.setCode(7);
        Diagnostic withData = new Diagnostic(RANGE, "data", DiagnosticSeverity.Warning, "issue-ls", "some-code");
        withData.setData(new JsonPrimitive("kept"));
        assertWrittenAlike(new PublishDiagnosticsParams(
                "file:///x.md", Arrays.asList(bare, full, empty, marked, numbered, withData, null), 12));
    }

    @Test
    void writesReportsAsTheLibraryDoes() {
        Diagnostic known = new Diagnostic(RANGE, "a message", DiagnosticSeverity.Hint, "issue-ls", "some-code");
        RelatedFullDocumentDiagnosticReport bare = new RelatedFullDocumentDiagnosticReport(List.of());
        RelatedFullDocumentDiagnosticReport full = new RelatedFullDocumentDiagnosticReport(List.of(known));
        full.setResultId("an id");
        RelatedFullDocumentDiagnosticReport related = new RelatedFullDocumentDiagnosticReport(List.of(known));
        related.setRelatedDocuments(
                Map.of("file:///y.md", Either.forLeft(new FullDocumentDiagnosticReport(List.of()))));
        for (RelatedFullDocumentDiagnosticReport report : List.of(bare, full, related)) {
            assertWrittenAlike(new DocumentDiagnosticReport(report));
        }
    }

    @Test
    void writesWhatHasRangesAsTheLibraryDoes() {
        DocumentSymbol below = new DocumentSymbol("below", SymbolKind.Key, RANGE, RANGE, "detail");
        DocumentSymbol symbol = new DocumentSymbol("x".repeat(5_000), SymbolKind.Class, RANGE, RANGE);
        symbol.setChildren(List.of(below, below));
        assertWrittenAlike(List.of(symbol, RANGE));
    }

    private static void assertWrittenAlike(Object params) {
        NotificationMessage message = new NotificationMessage();
        message.setMethod("some/notification");
        message.setParams(params);
        assertEquals(new MessageJsonHandler(Map.of()).serialize(message), new ProtocolJson().serialize(message));
    }
}
