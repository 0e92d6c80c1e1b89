/**
 * What helps to read an issue file: links, folds, selections, colours, hints and lenses.
 *
 * <p>One provider for each request, in the forms that the client understands. None says anything about ordinary Markdown.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
