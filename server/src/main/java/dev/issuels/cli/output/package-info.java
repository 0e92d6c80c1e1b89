/**
 * What a command line replies: where answers and complaints go, what answers in JSON have around them, what makes the text
 * of strangers harmless to a terminal, and what makes it fit for a patch.
 *
 * <p>Knows nothing of commands, issues or the disk.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.cli.output;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
