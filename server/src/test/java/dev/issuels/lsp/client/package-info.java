/**
 * What clients say of themselves, read without a connection.
 *
 * <p>What follows from it is tested where it does.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp.client;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
