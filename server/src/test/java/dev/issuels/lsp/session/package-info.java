/**
 * Tests of what one connection knows at a moment.
 *
 * <p>In memory, and without a client.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp.session;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
