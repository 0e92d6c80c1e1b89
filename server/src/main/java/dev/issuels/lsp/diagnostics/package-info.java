/**
 * What is wrong in which file: told to a client as it changes, or answered when a client asks.
 *
 * <p>Checks what the session holds and remembers what the client was told. Knows neither how messages arrive nor how a
 * folder is read.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp.diagnostics;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
