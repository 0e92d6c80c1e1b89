/**
 * What fixes are made of: edits of fields and lists, of sections, of whole issues.
 *
 * <p>Each makes the smallest edit that does what its name says and leaves all else as it is. Whether the result is
 * sound is not judged here but where a fix is tried.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.rules.repair;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
