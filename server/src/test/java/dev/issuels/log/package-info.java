/**
 * Tests of how the log is reached.
 *
 * <p>With the logging of Java as the backend, as everywhere.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
