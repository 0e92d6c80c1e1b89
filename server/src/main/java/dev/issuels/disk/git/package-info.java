/**
 * What git says of a folder: which of its files it ignores, and what the issue files are in HEAD.
 *
 * <p>The only home of JGit. Reads repositories and never writes to them, and knows nothing of how a folder is walked.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.disk.git;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
