package dev.issuels.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.issuels.lsp.client.Client;
import dev.issuels.workspace.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.jspecify.annotations.Nullable;

/**
 * The settings that the client has: from its first message, told by it, or asked for.
 *
 * <p>They look like the settings file: {@code {"rules": {"code": "severity"}, "prefixes": […], "keys": […]}}, alone or
 * below the section's name. What cannot be read as a setting is left out.
 */
final class ClientSettings {
    private static final String SECTION = "issue-ls";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Client client;
    private final Session session;
    private final Holds holds;
    private volatile Settings initial = Settings.NONE;

    ClientSettings(Client client, Session session, Holds holds) {
        this.client = client;
        this.session = session;
        this.holds = holds;
    }

    /** Takes the options of the initialization, which hold until the client says otherwise. */
    void start(@Nullable Object options) {
        initial = settings(options);
        if (client.features().answersConfiguration()) {
            holds.hold(Holds.EVERYTHING, LONGEST_WAIT);
        }
        use(Settings.NONE);
    }

    /** Asks for the settings, if the client can be asked. */
    void ask() {
        if (!client.features().answersConfiguration()) {
            return;
        }
        ConfigurationItem item = new ConfigurationItem();
        item.setSection(SECTION);
        var unused = client.remote()
                .configuration(new ConfigurationParams(List.of(item)))
                .thenAccept(answers -> use(settings(answers.isEmpty() ? null : answers.get(0))))
                .whenComplete((nothing, failure) -> holds.release(Holds.EVERYTHING));
    }

    /** Takes in that the settings changed: asks for them, or uses what came along. */
    void changed(@Nullable Object told) {
        if (client.features().answersConfiguration()) {
            ask();
        } else if (told instanceof JsonObject object) {
            use(settings(object));
        }
    }

    private void use(Settings settings) {
        Settings both = initial.overriddenBy(settings);
        session.update(workspace -> workspace.withClientSettings(both));
    }

    private static Settings settings(@Nullable Object json) {
        if (!(json instanceof JsonObject object)) {
            return Settings.NONE;
        }
        if (object.get(SECTION) instanceof JsonObject section) {
            return settings(section);
        }
        Map<String, String> severities = new HashMap<>();
        if (object.get(Settings.RULES) instanceof JsonObject rules) {
            rules.entrySet().forEach(rule -> {
                if (rule.getValue() instanceof JsonPrimitive severity && severity.isString()) {
                    severities.put(rule.getKey(), severity.getAsString());
                }
            });
        }
        return new Settings(severities, words(object.get(Settings.PREFIXES)), words(object.get(Settings.KEYS)));
    }

    private static Set<String> words(@Nullable JsonElement json) {
        Set<String> words = new HashSet<>();
        if (json instanceof JsonArray array) {
            for (JsonElement element : array) {
                if (element instanceof JsonPrimitive word && word.isString()) {
                    words.add(word.getAsString());
                }
            }
        }
        return words;
    }
}
