/**
 * Tests of what a command line replies.
 *
 * <p>In memory, and without a command.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.cli.output;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
