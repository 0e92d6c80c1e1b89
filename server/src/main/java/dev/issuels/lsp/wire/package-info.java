/**
 * What stands between the streams and the services: the order in which the protocol allows messages, and its log.
 *
 * <p>Knows nothing of issues, and nothing of the rest of the server.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp.wire;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
