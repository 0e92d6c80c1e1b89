/**
 * Tests of what can be done with whole issues.
 *
 * <p>Messy texts in, texts out.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.rules.refactoring;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
