package dev.issuels.workspace.paths;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The paths with the smallest scores so far; of equal ones those that came first. */
final class BestPaths {

    /** A path and when it came. */
    private record Scored(PathHit hit, int score, int number) {

        static final Comparator<Scored> BEST_FIRST =
                Comparator.comparingInt(Scored::score).thenComparingInt(Scored::number);
    }

    private final PriorityQueue<Scored> kept = new PriorityQueue<>(Scored.BEST_FIRST.reversed());
    private final int most;
    private int worst = Integer.MAX_VALUE;
    private int count;

    BestPaths(int most) {
        this.most = most;
    }

    /** The score that one more must stay below. */
    int worst() {
        return worst;
    }

    /** Takes one whose score is below the worst. */
    void add(PathHit hit, int score) {
        if (kept.size() == most) {
            kept.remove();
        }
        kept.add(new Scored(hit, score, count++));
        if (kept.size() == most) {
            worst = kept.element().score;
        }
    }

    List<PathHit> inOrder() {
        return kept.stream().sorted(Scored.BEST_FIRST).map(Scored::hit).toList();
    }
}
