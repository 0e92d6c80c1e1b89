package dev.issuels.features.symbols;

import org.eclipse.lsp4j.Range;

/**
 * A place that something can lead to, in the protocol's ranges, since files that nobody has read have no offsets.
 *
 * @param whole all that belongs to it
 * @param name what to put the cursor on
 */
public record Target(String uri, Range whole, Range name) {}
