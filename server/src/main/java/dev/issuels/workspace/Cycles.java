package dev.issuels.workspace;

import dev.issuels.issue.IssueId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The issues that wait for themselves by way of others.
 *
 * <p>Found as strongly connected components (Kosaraju, Sharir), without recursion since a chain can be long.
 */
final class Cycles {

    static final Cycles NONE = new Cycles(Map.of());

    /** How many issues are looked at for a way round; a longer way would explain nothing. */
    private static final int MOST_VISITED = 200;

    /** To each issue on a cycle those it is bound up with, and for whom each of them waits. */
    private final Map<IssueId, Map<IssueId, Set<IssueId>>> knots;

    private Cycles(Map<IssueId, Map<IssueId, Set<IssueId>>> knots) {
        this.knots = knots;
    }

    /** The cycles among issues of which each waits for some others. */
    static Cycles of(Map<IssueId, Set<IssueId>> waiting) {
        Map<IssueId, Set<IssueId>> awaited = reversed(waiting);
        List<IssueId> order = finished(waiting);
        Collections.reverse(order);
        Map<IssueId, Map<IssueId, Set<IssueId>>> knots = new HashMap<>();
        Set<IssueId> met = new HashSet<>();
        for (IssueId issue : order) {
            List<IssueId> members = new ArrayList<>();
            visit(issue, awaited, met, members);
            if (members.size() > 1) {
                Map<IssueId, Set<IssueId>> knot = within(members, waiting);
                members.forEach(member -> knots.put(member, knot));
            }
        }
        return knots.isEmpty() ? NONE : new Cycles(knots);
    }

    boolean isEmpty() {
        return knots.isEmpty();
    }

    /** All issues that the issue is bound up with, itself among them; none when it waits for itself by no way. */
    Set<IssueId> around(IssueId issue) {
        return knots.getOrDefault(issue, Map.of()).keySet();
    }

    /** The issues that are bound up in another way than there. */
    Set<IssueId> differingFrom(Cycles other) {
        Set<IssueId> differing = new HashSet<>();
        Set<IssueId> met = new HashSet<>();
        knots.forEach((issue, knot) -> {
            // Once for each knot, not for each of its issues.
            if (met.add(issue)) {
                met.addAll(knot.keySet());
                if (!knot.equals(other.knots.get(issue))) {
                    differing.addAll(knot.keySet());
                }
            }
        });
        return differing;
    }

    /**
     * The shortest way on which one issue waits for the other, both included and the first by their ids where several are
     * as short; empty when the two are on no cycle together, or the way is too long to explain anything.
     */
    List<IssueId> way(IssueId from, IssueId to) {
        Map<IssueId, Set<IssueId>> knot = knots.getOrDefault(from, Map.of());
        Map<IssueId, IssueId> cameFrom = new LinkedHashMap<>();
        cameFrom.put(from, from);
        Deque<IssueId> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && cameFrom.size() < MOST_VISITED && !cameFrom.containsKey(to)) {
            IssueId issue = next.remove();
            knot.getOrDefault(issue, Set.of()).stream()
                    .sorted(Comparator.comparing(IssueId::toString))
                    .filter(awaited -> cameFrom.putIfAbsent(awaited, issue) == null)
                    .forEach(next::add);
        }
        return cameFrom.containsKey(to) ? traced(cameFrom, to) : List.of();
    }

    private static List<IssueId> traced(Map<IssueId, IssueId> cameFrom, IssueId to) {
        List<IssueId> way = new ArrayList<>(List.of(to));
        IssueId issue = to;
        IssueId previous = cameFrom.getOrDefault(issue, issue);
        while (!previous.equals(issue)) {
            way.add(previous);
            issue = previous;
            previous = cameFrom.getOrDefault(issue, issue);
        }
        Collections.reverse(way);
        return way;
    }

    private static Map<IssueId, Set<IssueId>> within(List<IssueId> members, Map<IssueId, Set<IssueId>> waiting) {
        Map<IssueId, Set<IssueId>> knot = new HashMap<>();
        Set<IssueId> all = new HashSet<>(members);
        for (IssueId member : members) {
            Set<IssueId> inside = new HashSet<>(waiting.getOrDefault(member, Set.of()));
            inside.retainAll(all);
            knot.put(member, inside);
        }
        return knot;
    }

    private static Map<IssueId, Set<IssueId>> reversed(Map<IssueId, Set<IssueId>> graph) {
        Map<IssueId, Set<IssueId>> reversed = new HashMap<>();
        graph.forEach((issue, others) -> others.forEach(
                other -> reversed.computeIfAbsent(other, key -> new HashSet<>()).add(issue)));
        return reversed;
    }

    private static List<IssueId> finished(Map<IssueId, Set<IssueId>> graph) {
        Set<IssueId> met = new HashSet<>();
        List<IssueId> order = new ArrayList<>();
        graph.keySet().forEach(issue -> visit(issue, graph, met, order));
        return order;
    }

    /** Adds what can be reached from an issue and was not met before, each behind all that it leads to. */
    private static void visit(
            IssueId start, Map<IssueId, Set<IssueId>> graph, Set<IssueId> met, List<IssueId> finished) {
        if (!met.add(start)) {
            return;
        }
        Deque<IssueId> path = new ArrayDeque<>(List.of(start));
        Deque<Iterator<IssueId>> ahead = new ArrayDeque<>();
        ahead.push(graph.getOrDefault(start, Set.of()).iterator());
        while (!path.isEmpty()) {
            Iterator<IssueId> others = ahead.element();
            if (!others.hasNext()) {
                ahead.pop();
                finished.add(path.pop());
                continue;
            }
            IssueId other = others.next();
            if (met.add(other)) {
                path.push(other);
                ahead.push(graph.getOrDefault(other, Set.of()).iterator());
            }
        }
    }
}
