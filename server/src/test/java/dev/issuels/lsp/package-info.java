/**
 * Tests of the protocol: a server and a client on both ends of a pipe, and the packaged server as a process.
 *
 * <p>Whatever the server says must be waited for, or the test fails.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
