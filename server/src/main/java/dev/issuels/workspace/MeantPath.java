package dev.issuels.workspace;

/**
 * What a path in an issue file means.
 *
 * @param base what it counts from
 * @param path from the top of the workspace folder, in its shortest spelling; whether anything is there or not
 * @param rest what is written behind the path to name a place in the file, such as {@code #usage}; mostly empty
 */
public record MeantPath(PathBase base, String path, String rest) {}
