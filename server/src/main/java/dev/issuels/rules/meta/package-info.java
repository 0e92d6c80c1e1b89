/**
 * Rules about the tool's own inputs: suppressions and settings.
 *
 * <p>Knows nothing of what the rules look for that are suppressed or set.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.rules.meta;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
