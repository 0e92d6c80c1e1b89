package dev.issuels.workspace;

import dev.issuels.issue.YamlMapping;
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

    static SettingsFile of(String uri, SourceText text, OptionalInt version) {
        return new SettingsFile(uri, text, YamlMapping.parse(text.text()), version);
    }
}
