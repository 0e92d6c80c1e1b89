/**
 * What could stand at the cursor: keys, values, tags, paths, ids, sections, criteria, a whole new issue.
 *
 * <p>Works from the lines around the cursor, since text that is being typed is broken most of the time.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features.completion;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
