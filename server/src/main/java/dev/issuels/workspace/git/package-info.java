/**
 * What git knows of a workspace folder, as values: what HEAD says of its issues.
 *
 * <p>Knows nothing of repositories and how they are read, nor of what the files say now: that is compared elsewhere.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.workspace.git;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
