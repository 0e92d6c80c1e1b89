/**
 * When a server that runs all day does something for the memory of its process.
 *
 * <p>Knows nothing of issues or of the protocol.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp.memory;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
