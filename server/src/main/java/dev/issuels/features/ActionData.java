package dev.issuels.features;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Finding;
import dev.issuels.text.Span;
import dev.issuels.workspace.WorkspaceFile;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.lsp4j.CodeAction;

/**
 * What an action without its edit carries, so that the edit can be found again without anything being remembered here.
 *
 * @param uri the key of the file
 * @param version the client's version of the file, if it was open
 * @param code of the findings that the action mends; empty for one that changes a whole issue
 * @param span of the finding or the issue; empty for an action that mends all findings of the code
 */
record ActionData(String uri, OptionalInt version, Optional<String> code, Optional<Span> span) {

    static ActionData of(WorkspaceFile file, Finding finding) {
        return new ActionData(file.uri(), file.version(), Optional.of(finding.code()), Optional.of(finding.span()));
    }

    static ActionData ofAll(WorkspaceFile file, String code) {
        return new ActionData(file.uri(), file.version(), Optional.of(code), Optional.empty());
    }

    static ActionData of(WorkspaceFile file, PlacedIssue issue) {
        return new ActionData(file.uri(), file.version(), Optional.empty(), Optional.of(issue.span()));
    }

    /** What an action carries that a client sends back; empty when it is none of ours. */
    static Optional<ActionData> of(CodeAction action) {
        return Carried.read(
                action.getData(),
                json -> new ActionData(
                        json.get("uri").getAsString(),
                        json.has("version") ? OptionalInt.of(json.get("version").getAsInt()) : OptionalInt.empty(),
                        Optional.ofNullable(json.get("code")).map(JsonElement::getAsString),
                        json.has("start")
                                ? Optional.of(new Span(
                                        json.get("start").getAsInt(),
                                        json.get("end").getAsInt()))
                                : Optional.empty()));
    }

    JsonElement json() {
        JsonObject json = new JsonObject();
        json.addProperty("uri", uri);
        version.ifPresent(number -> json.addProperty("version", number));
        code.ifPresent(word -> json.addProperty("code", word));
        span.ifPresent(place -> {
            json.addProperty("start", place.start());
            json.addProperty("end", place.end());
        });
        return json;
    }

    boolean isAbout(Finding finding) {
        return code.filter(finding.code()::equals).isPresent()
                && span.filter(finding.span()::equals).isPresent();
    }
}
