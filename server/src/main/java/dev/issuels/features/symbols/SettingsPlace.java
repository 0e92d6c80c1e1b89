package dev.issuels.features.symbols;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.workspace.SettingsFile;
import dev.issuels.workspace.Workspace;
import java.util.Optional;
import org.eclipse.lsp4j.Position;

/** A place of a settings file that a client asks about. */
public record SettingsPlace(Workspace workspace, SettingsFile file, Positions positions, int offset) {

    /** The place; empty in all other files. */
    public static Optional<SettingsPlace> of(
            Workspace workspace, String uri, Position position, PositionEncoding encoding) {
        return workspace
                .anyFile(uri)
                .filter(SettingsFile.class::isInstance)
                .map(SettingsFile.class::cast)
                .map(file -> {
                    Positions positions = new Positions(file.text(), encoding);
                    return new SettingsPlace(workspace, file, positions, positions.offset(position));
                });
    }
}
