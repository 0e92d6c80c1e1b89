/**
 * Which paths there are: the tree of all files and folders of a workspace folder, and the patterns that find some of them.
 *
 * <p>Immutable; a change copies the nodes above it alone. Knows nothing of issues, of what stands in the files or of the
 * disk that they came from.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.workspace.paths;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
