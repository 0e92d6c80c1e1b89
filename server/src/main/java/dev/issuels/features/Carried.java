package dev.issuels.features;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what an answer carries to the client and back, so that nothing has to be remembered here. */
public final class Carried {

    private Carried() {}

    /** What a reader makes of the data; empty where it was not made here, whatever it is. */
    public static <T> Optional<T> read(@Nullable Object data, Function<JsonObject, T> reader) {
        if (!(data instanceof JsonObject json)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(json));
        } catch (RuntimeException e) {
            // Members are missing, or are something else than they should be.
            return Optional.empty();
        }
    }
}
