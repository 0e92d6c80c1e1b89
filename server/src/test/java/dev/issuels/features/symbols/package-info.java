/**
 * Tests of what a cursor is on, and of what follows from it.
 *
 * <p>Texts with a cursor in, protocol types out; no server runs here.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features.symbols;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
