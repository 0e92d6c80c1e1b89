/**
 * What lies between the services and the stream: the gate that messages come in by, the queue that they go out by, and the
 * log that becomes messages.
 *
 * <p>Knows nothing of issues, of the session or of what a message says.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp.wire;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
