/**
 * Tests of what could stand at the cursor.
 *
 * <p>Texts with a cursor in, what the list shows and what becomes of the text out; no server runs here.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features.completion;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
