package dev.issuels.issue;

import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key of a front matter and its value.
 *
 * @param keySpan where the key stands, without the colon
 */
public record Field(String key, Span keySpan, Value value) {

    /** From the key to the end of the value. */
    public Span span() {
        return new Span(keySpan.start(), Math.max(keySpan.end(), value.span().end()));
    }

    /** The value if it is a scalar that is not blank. */
    public Optional<Value.Scalar> scalar() {
        return value instanceof Value.Scalar scalar && !scalar.text().isBlank()
                ? Optional.of(scalar)
                : Optional.empty();
    }

    /** The scalars of the value: of a list, its items that are scalars; of a scalar, itself. */
    public List<Value.Scalar> scalars() {
        if (value instanceof Value.Sequence sequence) {
            // A loop: asked of every issue of a workspace by those who look for tags.
            List<Value.Scalar> scalars = new ArrayList<>(sequence.items().size());
            for (Value item : sequence.items()) {
                if (item instanceof Value.Scalar scalar) {
                    scalars.add(scalar);
                }
            }
            return scalars;
        }
        return value instanceof Value.Scalar scalar ? List.of(scalar) : List.of();
    }
}
