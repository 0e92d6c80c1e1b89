/**
 * Tests of moving whole issues.
 *
 * <p>Texts of several files in, texts out.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.rules.repair.moving;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
