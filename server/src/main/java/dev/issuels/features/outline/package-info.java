/**
 * What there is: the outline of a file, and the issues of a workspace that fit some words.
 *
 * <p>Goes through issues and sections; what a cursor is on, and what that has to do with other places, is known in
 * {@code features.symbols}.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features.outline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
