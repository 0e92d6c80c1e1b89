package dev.issuels.features;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
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
 * @param span of the finding; empty for an action that mends all findings of the code
 */
record ActionData(String uri, OptionalInt version, String code, Optional<Span> span) {

    static ActionData of(WorkspaceFile file, Finding finding) {
        return new ActionData(file.uri(), file.version(), finding.code(), Optional.of(finding.span()));
    }

    static ActionData ofAll(WorkspaceFile file, String code) {
        return new ActionData(file.uri(), file.version(), code, Optional.empty());
    }

    /** What an action carries that a client sends back; empty when it is none of ours. */
    static Optional<ActionData> of(CodeAction action) {
        if (!(action.getData() instanceof JsonObject json)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ActionData(
                    json.get("uri").getAsString(),
                    json.has("version") ? OptionalInt.of(json.get("version").getAsInt()) : OptionalInt.empty(),
                    json.get("code").getAsString(),
                    json.has("start")
                            ? Optional.of(new Span(
                                    json.get("start").getAsInt(),
                                    json.get("end").getAsInt()))
                            : Optional.empty()));
        } catch (RuntimeException e) {
            // Whatever this is, it was not made here.
            return Optional.empty();
        }
    }

    JsonElement json() {
        JsonObject json = new JsonObject();
        json.addProperty("uri", uri);
        version.ifPresent(number -> json.addProperty("version", number));
        json.addProperty("code", code);
        span.ifPresent(place -> {
            json.addProperty("start", place.start());
            json.addProperty("end", place.end());
        });
        return json;
    }

    boolean isAbout(Finding finding) {
        return finding.code().equals(code)
                && span.filter(finding.span()::equals).isPresent();
    }
}
