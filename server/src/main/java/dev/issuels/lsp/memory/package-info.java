/**
 * What a server that runs all day does for the memory of its process.
 *
 * <p>Knows nothing of issues or of the protocol: only that something was done, and when.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp.memory;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
