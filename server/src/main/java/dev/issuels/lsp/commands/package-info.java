/**
 * Commands of the server that a client can run by name: what they ask the user, edit and show.
 *
 * <p>What is to be edited is worked out in the pure packages. Knows nothing of the session; nobody waits here for what
 * the client answers.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp.commands;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
