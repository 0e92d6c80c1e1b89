/**
 * What all files say at one moment: an immutable snapshot of folders, files, index and settings.
 *
 * <p>Everything a request may ask is here, so that it can be answered without disk, git or clock. Knows
 * nothing of rules, of the protocol or of how the files got here.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.workspace;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
