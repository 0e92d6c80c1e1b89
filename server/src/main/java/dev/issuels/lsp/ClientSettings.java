package dev.issuels.lsp;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.issuels.disk.Today;
import dev.issuels.lsp.client.Client;
import dev.issuels.lsp.session.Holds;
import dev.issuels.lsp.session.Session;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Rules;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.Settings;
import dev.issuels.workspace.SettingsFile;
import dev.issuels.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * The settings that the client has: from its first message, told by it, or asked for.
 *
 * <p>They look like the settings file: {@code {"rules": {"code": "severity"}, "prefixes": […], "keys": […]}}, alone or
 * below the section's name. What cannot be read as a setting is left out, and the user told.
 */
final class ClientSettings {
    private static final String SECTION = "issue-ls";

    /** What the extension for VS Code keeps in the same section for itself. */
    private static final Set<String> CLIENT = Set.of("java", "trace");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Client client;
    private final Session session;
    private final Holds holds;
    private final AtomicReference<String> said = new AtomicReference<>("");
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

    private Settings settings(@Nullable Object json) {
        if (!(json instanceof JsonObject object)) {
            return Settings.NONE;
        }
        JsonObject section = object.get(SECTION) instanceof JsonObject inside ? inside : object;
        JsonObject meant = meant(section);
        if (meant.isEmpty()) {
            said.set("");
            return Settings.NONE;
        }
        // JSON is YAML: what can be said in a settings file can be said here, and is checked in the same way.
        SourceText text = SourceText.of(meant.toString());
        SettingsFile file = SettingsFile.of(SECTION, text, OptionalInt.empty());
        sayWhatIsWrong(file);
        return file.settings();
    }

    /** Says it once, and not again before it is something else. */
    private void sayWhatIsWrong(SettingsFile file) {
        Workspace workspace = Workspace.EMPTY.withClientSettings(file.settings());
        String wrong = Rules.check(workspace, file, Today.date()).stream()
                .map(Finding::message)
                .distinct()
                .collect(joining("\n"));
        if (!wrong.equals(said.getAndSet(wrong)) && !wrong.isEmpty()) {
            client.remote()
                    .showMessage(new MessageParams(
                            MessageType.Warning, "these settings of issue-ls mean nothing:\n" + wrong));
        }
    }

    /** Without what is the client's own, and without what is empty: Lua and Lisp have one empty value for all. */
    private static JsonObject meant(JsonObject section) {
        JsonObject meant = new JsonObject();
        section.entrySet().stream()
                .filter(setting -> !CLIENT.contains(setting.getKey()) && !isEmpty(setting.getValue()))
                .forEach(setting -> meant.add(setting.getKey(), setting.getValue()));
        return meant;
    }

    private static boolean isEmpty(JsonElement value) {
        return value.isJsonNull()
                || (value instanceof JsonArray list && list.isEmpty())
                || (value instanceof JsonObject object && object.isEmpty());
    }
}
