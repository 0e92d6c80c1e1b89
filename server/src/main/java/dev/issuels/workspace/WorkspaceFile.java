package dev.issuels.workspace;

import dev.issuels.text.SourceText;
import java.util.OptionalInt;

/** A file that findings can be about. */
public sealed interface WorkspaceFile permits PlacedFile, SettingsFile {

    /** The key of the file in its workspace, as {@link Workspace} spells it. */
    String uri();

    SourceText text();

    /** The client's version of the text; empty for a file that is not open. */
    OptionalInt version();

    /** Whether the client has it open. */
    default boolean isOpen() {
        return version().isPresent();
    }
}
