/**
 * What a command line works on: where it runs, what its words and paths stand for, and the workspace folder that is read.
 *
 * <p>What cannot be used is refused in one line for the user. Knows nothing of commands, nor of what they print.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.cli.input;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
