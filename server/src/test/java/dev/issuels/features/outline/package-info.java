/**
 * Tests of the outline of a file, and of which issues are found by which words.
 *
 * <p>Texts in, protocol types out; no server runs here.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features.outline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
