package dev.issuels.workspace.paths;

import java.util.HashMap;
import java.util.Map;

/** One string for all files of the same name, since a large tree holds thousands of {@code index.js}. */
final class SharedNames {
    private final Map<String, String> names = new HashMap<>();

    String shared(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }
}
