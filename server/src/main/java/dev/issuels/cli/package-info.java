/**
 * The door of the terminal: runs a command line, checks files and mends them, and explains rules.
 *
 * <p>Reads the disk as the editor's door does, so that both find the same. Knows nothing of the protocol, and prints only
 * by what it is given, so that tests see every byte.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.cli;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
