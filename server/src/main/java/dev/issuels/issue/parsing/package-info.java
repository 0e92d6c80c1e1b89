/**
 * How a text becomes issues: where they begin, what their front matter and their Markdown says.
 *
 * <p>The only home of commonmark-java. Nothing outside of the parent package calls in here; what
 * comes out are that package's types.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.issue.parsing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
