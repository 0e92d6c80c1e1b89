/**
 * Rules about how a file is put together: delimiters, YAML, fences, conflicts, encodings.
 *
 * <p>Most only word what the parser met. Knows nothing of what keys and ids mean, or of other files.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.rules.structure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
