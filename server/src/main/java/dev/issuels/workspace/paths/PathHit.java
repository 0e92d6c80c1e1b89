package dev.issuels.workspace.paths;

/**
 * A path that a search has found.
 *
 * @param path without a slash at the end
 */
public record PathHit(String path, boolean folder) {}
