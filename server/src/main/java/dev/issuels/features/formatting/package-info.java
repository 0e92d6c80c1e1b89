/**
 * Writes front matters as their file does: the order of the keys, indentation, quotes, the form of lists.
 *
 * <p>Never touches a body, and leaves alone what is broken or in conflict. Knows nothing of what the fields mean beyond
 * the schema.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features.formatting;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
