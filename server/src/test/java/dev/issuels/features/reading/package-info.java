/**
 * Tests of what helps to read an issue file.
 *
 * <p>Texts in, drawings out; no server runs here.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
