package dev.issuels.workspace.git;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the commits up to HEAD say of some paths of a workspace folder, as far as somebody has asked.
 *
 * @param traces by path, relative to the folder
 * @param settled the paths that nothing more will be found out about, those without a trace among them
 */
public record Past(Map<String, Trace> traces, Set<String> settled) {

    /** That of a folder which nobody has asked about. */
    public static final Past UNKNOWN = new Past(Map.of(), Set.of());

    public Past {
        traces = Map.copyOf(traces);
        settled = Set.copyOf(settled);
    }

    /** What is known of a path; empty also for one that HEAD has never had. */
    public Optional<Trace> of(String path) {
        return Optional.ofNullable(traces.get(path));
    }

    /** Whether nothing more will be found out about a path as long as HEAD stays. */
    public boolean knows(String path) {
        return settled.contains(path);
    }

    /** The same after HEAD has moved: as good as anything until more is known. */
    public Past unsettled() {
        return new Past(traces, Set.of());
    }

    /** Both together; where both say something of a path, the other counts. */
    public Past with(Past more) {
        Map<String, Trace> allTraces = new HashMap<>(traces);
        allTraces.keySet().removeAll(more.settled);
        allTraces.putAll(more.traces);
        Set<String> allSettled = new HashSet<>(settled);
        allSettled.addAll(more.settled);
        return new Past(allTraces, allSettled);
    }
}
