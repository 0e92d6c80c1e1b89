/**
 * Messages as they travel between an editor and the server, for tests that must see their bytes.
 *
 * <p>Knows nothing of what they say.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp.wire;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
