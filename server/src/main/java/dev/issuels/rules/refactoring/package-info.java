/**
 * What can be done with a whole issue although nothing is wrong with it.
 *
 * <p>Offers by title, edits only for the one that is chosen; the work is done by what fixes are made of. Knows nothing of
 * findings, nor of the protocol.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.rules.refactoring;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
