/**
 * What a text is: characters, lines, spans, edits.
 *
 * <p>Offsets are UTF-16 code units, lines count from zero. Knows nothing of Markdown, YAML, issues or
 * the protocol's positions.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.text;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
