/**
 * Other names for things, wherever they are named: renaming what a cursor is on, and following files that move.
 *
 * <p>Edits in, edits out; nothing here touches a file. What an edit of a name looks like in YAML or in Markdown is known
 * in {@code rules.repair}, where fixes need it too.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features.renaming;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
