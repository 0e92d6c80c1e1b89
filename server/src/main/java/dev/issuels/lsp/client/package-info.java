/**
 * Who is at the other end: what the client announced, what the server announces in return, what the client was told last.
 *
 * <p>Knows nothing of the session, of threads or of how a request is answered.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp.client;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
