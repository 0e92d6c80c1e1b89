/**
 * Moves whole issues from file to file, whatever they hold: closes them into the history, takes them back out of it.
 *
 * <p>Text is taken as it is and joined as the target joins its issues; what comes out is parsed again, and a move that
 * would change or lose the text of any issue is none. Shared by rules, features and the terminal.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.rules.repair.moving;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
