/**
 * The semantic tokens of an issue file: what they are, how they are said to a client, and what has changed of them.
 *
 * <p>Knows nothing of which tokens a client has got before.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features.reading.tokens;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
