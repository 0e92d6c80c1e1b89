/**
 * What stands at a place of an issue file, and what it has to do with other places: definition, references, rename.
 *
 * <p>All of it goes through {@link dev.issuels.features.symbols.SymbolAt}, so that hovering, jumping and renaming agree
 * on what a cursor is on.
 */
@NullMarked
@CheckReturnValue
package dev.issuels.features.symbols;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
