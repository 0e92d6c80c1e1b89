/**
 * Tests of semantic tokens.
 *
 * <p>Texts in, drawings out; no server runs here.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features.reading.tokens;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
