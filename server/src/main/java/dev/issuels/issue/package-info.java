/**
 * What one file says: its preamble and its issues, each with a front matter and a body.
 *
 * <p>Parsing never fails: it gives a tree and the problems met on the way. Knows nothing of paths, of
 * other files, of disk or of rules; a path in a {@code Reference} is text here.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.issue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
