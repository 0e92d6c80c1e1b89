package dev.issuels.issue;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many issues of a file have each tag: of all, of those about an area, and of those of a type. */
public final class TagUse {

    private final Map<String, Integer> all = new HashMap<>();
    private final Map<String, Map<String, Integer>> byArea = new HashMap<>();
    private final Map<String, Map<String, Integer>> byType = new HashMap<>();

    TagUse(List<IssueSummary> issues) {
        for (IssueSummary issue : issues) {
            for (String tag : issue.tags()) {
                count(all, tag);
                count(byArea.computeIfAbsent(issue.area(), first -> new HashMap<>()), tag);
                count(byType.computeIfAbsent(issue.type(), first -> new HashMap<>()), tag);
            }
        }
    }

    public Map<String, Integer> inAll() {
        return Collections.unmodifiableMap(all);
    }

    /** Those of the issues about an area; none for the empty one. */
    public Map<String, Integer> inArea(String area) {
        return area.isEmpty() ? Map.of() : Collections.unmodifiableMap(byArea.getOrDefault(area, Map.of()));
    }

    /** Those of the issues of a type; none for the empty one. */
    public Map<String, Integer> inType(String type) {
        return type.isEmpty() ? Map.of() : Collections.unmodifiableMap(byType.getOrDefault(type, Map.of()));
    }

    private static void count(Map<String, Integer> counts, String tag) {
        counts.merge(tag, 1, Integer::sum);
    }
}
