package dev.issuels.workspace.paths;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What somebody types of a path that he looks for, and what he is most likely about.
 *
 * @param typed any part of the path, or some of its letters in their order; case does not matter
 * @param home the folder that matters most, with a slash at the end; empty for the top
 * @param area names of folders whose contents matter more, with slashes between them
 * @param used paths that matter still more
 * @param most how many hits are wanted
 */
public record PathQuery(String typed, String home, String area, Set<String> used, int most) {

    public PathQuery {
        used = Set.copyOf(used);
    }

    /** The names of the folders whose contents matter more. */
    List<String> near() {
        return Arrays.stream(area.split("/")).filter(name -> !name.isEmpty()).toList();
    }
}
