package dev.issuels.workspace;

import dev.issuels.issue.yaml.YamlMapping;
import dev.issuels.text.SourceText;
import java.util.OptionalInt;

/**
 * The file at the top of a workspace folder that holds its settings.
 *
 * @param content what its YAML says, as far as it can be read
 */
public record SettingsFile(String uri, SourceText text, YamlMapping content, OptionalInt version)
        implements WorkspaceFile {

    /** The name of the file. */
    public static final String NAME = ".issue-ls.yaml";

    /** Whether a URI is that of a settings file, which holds no issues whatever its text looks like. */
    public static boolean isAt(String uri) {
        return uri.endsWith("/" + NAME);
    }

    /** Reads a text as settings. */
    public static SettingsFile of(String uri, SourceText text, OptionalInt version) {
        return new SettingsFile(uri, text, YamlMapping.parse(text.text()), version);
    }

    /** What the file says; what cannot be read as a setting is left out. */
    public Settings settings() {
        return Settings.of(content);
    }
}
