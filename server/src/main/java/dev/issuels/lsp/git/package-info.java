/**
 * What asks git in the background, on a thread of its own, and puts the answers into the session's snapshot.
 *
 * <p>Sees the session only as something to read and to change, and knows nothing of requests beyond that one may wait.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp.git;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
