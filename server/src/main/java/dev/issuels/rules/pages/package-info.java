/**
 * The documents that are rendered from what rules and settings say of themselves.
 *
 * <p>Knows all that a rule says, but no rule by name.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.rules.pages;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
