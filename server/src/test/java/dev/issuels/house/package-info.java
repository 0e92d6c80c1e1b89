/**
 * Tests of the house itself: which package knows which, what the pure ones must not touch, how sources look.
 *
 * <p>They read classes and files and run nothing of the server's, so they hold for code that does not exist yet.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.house;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
