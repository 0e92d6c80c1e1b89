/**
 * Tests of what an editor asks, in memory.
 *
 * <p>Texts in, protocol types out; no server runs here.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
