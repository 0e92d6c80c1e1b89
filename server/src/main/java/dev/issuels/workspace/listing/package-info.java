/**
 * Which issues there are, one by one: all of a workspace, those that answer a query, and the one to work on next.
 *
 * <p>Reads the snapshot's files and its index; knows nothing of how a list is shown.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.workspace.listing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
