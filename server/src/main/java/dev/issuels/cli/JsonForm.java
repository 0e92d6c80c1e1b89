package dev.issuels.cli;

import com.google.gson.stream.JsonWriter;
import dev.issuels.cli.output.JsonText;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A report for programs: one JSON object, the positions as in the protocol.
 *
 * @param base what the paths are relative to
 */
record JsonForm(Path base) {

    /** Grows when a reader of the old form would misread the new one; additions do not count. */
    private static final int SCHEMA_VERSION = 1;

    String of(Report report) {
        return JsonText.of(json -> {
            json.name("schemaVersion").value(SCHEMA_VERSION);
            json.name("files").beginArray();
            for (Map.Entry<String, CheckedFile> entry : report.found(base).entrySet()) {
                write(json, entry.getKey(), entry.getValue());
            }
            json.endArray();
            writeSummary(json, report);
        });
    }

    private static void write(JsonWriter json, String path, CheckedFile file) throws IOException {
        json.beginObject().name("path").value(path);
        json.name("diagnostics").beginArray();
        for (Finding finding : file.findings()) {
            json.beginObject();
            json.name("code").value(finding.code());
            json.name("severity").value(word(finding.severity()));
            json.name("message").value(finding.message());
            json.name("range").beginObject();
            writePosition(json.name("start"), file, finding.span().start());
            writePosition(json.name("end"), file, finding.span().end());
            json.endObject();
            json.endObject();
        }
        json.endArray().endObject();
    }

    private static void writePosition(JsonWriter json, CheckedFile file, int offset) throws IOException {
        json.beginObject();
        json.name("line").value(file.line(offset));
        json.name("character").value(file.character(offset));
        json.endObject();
    }

    private static void writeSummary(JsonWriter json, Report report) throws IOException {
        json.name("summary").beginObject();
        for (Severity severity : Severity.values()) {
            json.name(word(severity)).value(report.count(severity));
        }
        json.name("files").value(report.issueFiles());
        json.name("issues").value(report.issues());
        json.endObject();
    }

    /** The protocol's word. */
    private static String word(Severity severity) {
        return severity == Severity.INFO ? "information" : severity.word();
    }
}
