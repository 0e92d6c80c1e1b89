/**
 * Tests of how front matters are written.
 *
 * <p>Texts in, texts out; no server runs here.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features.formatting;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
