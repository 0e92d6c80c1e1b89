/**
 * The composition root: reads the command line and starts either the server or a command.
 *
 * <p>It knows every package and is known by none.
 */
@NullMarked
@CheckReturnValue
package dev.issuels;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
