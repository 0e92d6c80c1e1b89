/**
 * How a text becomes issues: where they begin, and which lines are whose.
 *
 * <p>Nothing outside of the parent package calls in here; what comes out are that package's types.
 * What stands in an issue is read by the packages beside this one.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.issue.parsing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
