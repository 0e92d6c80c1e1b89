/**
 * The protocol: a server on two streams that turns notifications into new snapshots and requests into answers.
 *
 * <p>The only place with threads and the one mutable cell. Knows no rule, no YAML and no Markdown: what is said about
 * issues comes from the features.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.lsp;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
