/**
 * Commands about single issues: to list and to show them, to say which is next, to add, move and close one.
 *
 * <p>How a list is picked and what an issue becomes is worked out in the pure packages. Knows nothing of checks.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.cli.tracker;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
