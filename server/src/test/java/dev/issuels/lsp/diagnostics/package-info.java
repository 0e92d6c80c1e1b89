/**
 * Tests of what a client is told to be wrong.
 *
 * <p>In memory, with a client that keeps what it is sent.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp.diagnostics;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
