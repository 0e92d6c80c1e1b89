/**
 * How the log is reached: what a start must not wait for, and what must not reach the streams of the process.
 *
 * <p>Knows nothing of what is logged, nor of who reads it: a client or a terminal.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
