/**
 * What stands in an issue, once it is known which lines are its own: the ids and paths in its front
 * matter, the Markdown of its body, the comments that suppress.
 *
 * <p>The only home of commonmark-java. Knows nothing of other issues and of how files are split;
 * offsets count from the start of the issue.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.issue.content;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
