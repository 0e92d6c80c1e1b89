/**
 * How fast the server is: workspaces of any size, benchmarks of the parts, and of the packaged server as an editor sees it.
 *
 * <p>Nothing here is shipped or run by the build; {@code server/docs/performance.md} says how to run it.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
