/**
 * What is done to the jar of the distribution before it is packed.
 *
 * <p>Runs in the build alone and is not shipped. It knows class files, and nothing of issues.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.packaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
