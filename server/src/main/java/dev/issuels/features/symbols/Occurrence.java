package dev.issuels.features.symbols;

import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;

/**
 * A place of a text where something is named.
 *
 * @param span counted from the start of the file
 * @param declares whether the place makes the thing what it is: the id that an issue gives itself
 */
record Occurrence(PlacedFile file, Span span, boolean declares) {}
