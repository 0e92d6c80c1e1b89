/**
 * The vocabulary of issue files: which keys, values, sections and prefixes there are, and what they mean.
 *
 * <p>The one source of names for parsing, rules, features and documentation. Knows no text and no issue.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.issue.schema;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
