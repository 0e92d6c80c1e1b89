/**
 * Rules about an issue's place among all: the file it lies in, the issues it waits for.
 *
 * <p>Knows nothing of git.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.rules.tracker;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
