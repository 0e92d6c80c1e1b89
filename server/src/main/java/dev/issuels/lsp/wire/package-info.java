/**
 * What lies between the services and the stream: the gate that messages come in by, the queue that they go out by, the log
 * that becomes messages, and what lsp4j would write otherwise than the protocol wants it.
 *
 * <p>Knows nothing of issues, of the session or of what a message says.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp.wire;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
