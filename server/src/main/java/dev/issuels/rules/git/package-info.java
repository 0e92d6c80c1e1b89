/**
 * Rules against git's HEAD: what was committed of an issue and is not so any more.
 *
 * <p>An issue is known by its id, whatever file it is in; what is said of one that is gone is said where HEAD has it. To
 * restore is to undo what somebody did, perhaps on purpose, so that no fix here is made without being asked for.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.rules.git;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
