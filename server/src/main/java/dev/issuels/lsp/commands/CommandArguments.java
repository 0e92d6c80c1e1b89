package dev.issuels.lsp.commands;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.TextDocumentPositionParams;

/** Reads the arguments of a command, which the protocol leaves to each server. */
public final class CommandArguments {

    private CommandArguments() {}

    /** The place of the cursor, if the first argument is one. */
    public static Optional<TextDocumentPositionParams> cursor(ExecuteCommandParams params) {
        return Optional.ofNullable(params.getArguments()).orElse(List.of()).stream()
                .findFirst()
                .filter(JsonElement.class::isInstance)
                .map(JsonElement.class::cast)
                .flatMap(CommandArguments::read)
                .filter(at -> at.getTextDocument() != null && at.getPosition() != null);
    }

    private static Optional<TextDocumentPositionParams> read(JsonElement json) {
        try {
            return Optional.ofNullable(new Gson().fromJson(json, TextDocumentPositionParams.class));
        } catch (JsonParseException e) {
            // Somebody else's idea of an argument.
            return Optional.empty();
        }
    }
}
