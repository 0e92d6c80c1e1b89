/**
 * What is wrong: one class per rule, each with its documentation and its examples.
 *
 * <p>This package holds what rules are made of and the list of all; the rules themselves lie in one
 * package per family below. Knows nothing of the protocol, and reads neither disk nor clock.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.rules;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
