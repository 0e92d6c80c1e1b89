/**
 * What one connection knows at a moment: the snapshot, what may not be said of it yet, and how the client spells URIs.
 *
 * <p>Shared by all threads of the connection. It knows no message of the protocol, and nothing that is done with one.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp.session;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
