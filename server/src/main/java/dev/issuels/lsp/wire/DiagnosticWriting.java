package dev.issuels.lsp.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;

/**
 * What is sent with every keystroke, thousands of them in a large file, written field by field: diagnostics and ranges.
 *
 * <p>The same JSON as lsp4j's own, which asks the class of each value for its fields and takes several times as long.
 */
final class DiagnosticWriting {
    private DiagnosticWriting() {}

    static void register(GsonBuilder gson) {
        gson.registerTypeAdapterFactory(
                WritingAdapter.of(Range.class, (all, library, out, range) -> range(out, range)));
        gson.registerTypeAdapterFactory(WritingAdapter.of(
                Diagnostic.class, (all, library, out, diagnostic) -> diagnostic(library, out, diagnostic)));
        gson.registerTypeAdapterFactory(WritingAdapter.of(
                PublishDiagnosticsParams.class, (all, library, out, params) -> published(all, out, params)));
        gson.registerTypeAdapterFactory(WritingAdapter.of(
                RelatedFullDocumentDiagnosticReport.class,
                (all, library, out, report) -> report(all, library, out, report)));
    }

    private static void published(Gson all, JsonWriter out, PublishDiagnosticsParams params) throws IOException {
        out.beginObject();
        out.name("uri").value(params.getUri());
        diagnostics(all, out.name("diagnostics"), params.getDiagnostics());
        if (params.getVersion() != null) {
            out.name("version").value(params.getVersion());
        }
        out.endObject();
    }

    private static void report(
            Gson all,
            TypeAdapter<RelatedFullDocumentDiagnosticReport> library,
            JsonWriter out,
            RelatedFullDocumentDiagnosticReport report)
            throws IOException {
        if (report.getRelatedDocuments() != null) {
            library.write(out, report);
            return;
        }
        out.beginObject();
        out.name("kind").value(report.getKind());
        if (report.getResultId() != null) {
            out.name("resultId").value(report.getResultId());
        }
        diagnostics(all, out.name("items"), report.getItems());
        out.endObject();
    }

    private static void diagnostics(Gson all, JsonWriter out, List<Diagnostic> diagnostics) throws IOException {
        TypeAdapter<Diagnostic> adapter = all.getAdapter(Diagnostic.class);
        out.beginArray();
        for (Diagnostic diagnostic : diagnostics) {
            adapter.write(out, diagnostic);
        }
        out.endArray();
    }

    private static void range(JsonWriter out, Range range) throws IOException {
        out.beginObject();
        position(out.name("start"), range.getStart());
        position(out.name("end"), range.getEnd());
        out.endObject();
    }

    private static void position(JsonWriter out, Position position) throws IOException {
        out.beginObject();
        out.name("line").value(position.getLine());
        out.name("character").value(position.getCharacter());
        out.endObject();
    }

    private static void diagnostic(TypeAdapter<Diagnostic> library, JsonWriter out, Diagnostic diagnostic)
            throws IOException {
        if (!isUsual(diagnostic)) {
            library.write(out, diagnostic);
            return;
        }
        out.beginObject();
        range(out.name("range"), diagnostic.getRange());
        if (diagnostic.getSeverity() != null) {
            out.name("severity").value(diagnostic.getSeverity().getValue());
        }
        code(out, diagnostic);
        if (diagnostic.getSource() != null) {
            out.name("source").value(diagnostic.getSource());
        }
        out.name("message").value(diagnostic.getMessage().getLeft());
        if (diagnostic.getTags() != null) {
            tags(out, diagnostic.getTags());
        }
        if (diagnostic.getRelatedInformation() != null) {
            related(out, diagnostic.getRelatedInformation());
        }
        out.endObject();
    }

    /** Whether a diagnostic is made as ours are, of which nothing is lost here. */
    private static boolean isUsual(Diagnostic diagnostic) {
        return diagnostic.getData() == null
                && diagnostic.getMessage().isLeft()
                && diagnostic.getCode() != null
                && diagnostic.getCode().isLeft();
    }

    private static void code(JsonWriter out, Diagnostic diagnostic) throws IOException {
        out.name("code").value(diagnostic.getCode().getLeft());
        if (diagnostic.getCodeDescription() != null) {
            out.name("codeDescription").beginObject();
            out.name("href").value(diagnostic.getCodeDescription().getHref()).endObject();
        }
    }

    private static void tags(JsonWriter out, List<DiagnosticTag> tags) throws IOException {
        out.name("tags").beginArray();
        for (DiagnosticTag tag : tags) {
            out.value(tag.getValue());
        }
        out.endArray();
    }

    private static void related(JsonWriter out, List<DiagnosticRelatedInformation> related) throws IOException {
        out.name("relatedInformation").beginArray();
        for (DiagnosticRelatedInformation information : related) {
            Location location = information.getLocation();
            out.beginObject();
            out.name("location").beginObject();
            out.name("uri").value(location.getUri());
            range(out.name("range"), location.getRange());
            out.endObject();
            out.name("message").value(information.getMessage());
            out.endObject();
        }
        out.endArray();
    }
}
