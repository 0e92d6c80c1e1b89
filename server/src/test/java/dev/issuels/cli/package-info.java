/**
 * Holds what the terminal's door prints: transcripts of command lines, in process and with the packaged program.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.cli;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
