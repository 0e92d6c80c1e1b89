/**
 * Rules about the fields of a front matter: which keys stand there, and what their values say.
 *
 * <p>Each value has one rule that speaks first: what is empty, of the wrong type or broken YAML is not judged again.
 * Knows nothing of ids, bodies and other issues.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.rules.frontmatter;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
