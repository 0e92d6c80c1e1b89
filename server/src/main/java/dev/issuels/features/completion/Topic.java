package dev.issuels.features.completion;

import com.google.gson.JsonObject;
import dev.issuels.features.Carried;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a completion item is about: travels to the client and back, so that its documentation is written only when
 * somebody reads it.
 *
 * @param uri the file that declares the issue, or the one that a path would stand in
 * @param name the id, or the path as it would stand there
 */
record Topic(Kind kind, String uri, String name) {

    private static final String URI = "uri";

    /** What a topic can be. */
    enum Kind {
        ISSUE("issue"),
        PATH("path");

        private final String member;

        Kind(String member) {
            this.member = member;
        }
    }

    static Topic issue(String uri, String id) {
        return new Topic(Kind.ISSUE, uri, id);
    }

    static Topic path(String uri, String path) {
        return new Topic(Kind.PATH, uri, path);
    }

    /** The topic that an item carries; empty for one that carries none. */
    static Optional<Topic> of(@Nullable Object data) {
        return Carried.read(data, json -> {
            Kind kind = json.has(Kind.ISSUE.member) ? Kind.ISSUE : Kind.PATH;
            return new Topic(
                    kind, json.get(URI).getAsString(), json.get(kind.member).getAsString());
        });
    }

    JsonObject data() {
        JsonObject data = new JsonObject();
        data.addProperty(URI, uri);
        data.addProperty(kind.member, name);
        return data;
    }
}
