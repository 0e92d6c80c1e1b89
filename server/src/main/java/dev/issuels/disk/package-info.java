/**
 * What is outside: files, folders, ignore files, git and the watch over them.
 *
 * <p>Turns the disk into values that the pure packages understand and never lets one of the disk's surprises (links,
 * loops, pipes, missing rights, vanished files) through as an exception. Knows nothing of rules, features or the
 * protocol, and of issues only where they live and what gives their files away.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.disk;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
