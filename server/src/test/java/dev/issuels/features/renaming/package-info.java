/**
 * Tests of other names for things: renaming what a cursor is on, and following files that move.
 *
 * <p>Texts with a cursor in, the lines that differ out; no server runs here.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features.renaming;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
