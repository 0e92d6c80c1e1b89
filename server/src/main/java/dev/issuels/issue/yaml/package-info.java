/**
 * What YAML says, and what can still be read of YAML that is broken.
 *
 * <p>The only home of SnakeYAML. Knows which keys the schema has, but neither where issues begin nor any Markdown.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.issue.yaml;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
