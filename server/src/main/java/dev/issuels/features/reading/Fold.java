package dev.issuels.features.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Lines of which all but the first can be hidden.
 *
 * @param first the line that stays
 * @param last the last line that goes
 * @param kind what the protocol calls it; may be empty
 * @param label what to show in its place; may be empty
 */
record Fold(int first, int last, String kind, String label) {

    /**
     * Those of the folds that go together, in the order of the text: each of two lines at least, one on a first line, and
     * each either inside of another or apart from it.
     *
     * @param most how many there may be; the inner ones are left out first
     */
    static List<Fold> nested(List<Fold> folds, int most) {
        List<Fold> sorted = folds.stream()
                .filter(fold -> fold.first < fold.last)
                .sorted(Comparator.comparingInt(Fold::first).thenComparing(Fold::last, Comparator.reverseOrder()))
                .toList();
        List<Nested> nested = new ArrayList<>();
        Deque<Fold> around = new ArrayDeque<>();
        int line = -1;
        for (Fold fold : sorted) {
            while (!around.isEmpty() && around.element().last < fold.first) {
                around.pop();
            }
            boolean crosses = !around.isEmpty() && around.element().last < fold.last;
            if (fold.first > line && !crosses) {
                nested.add(new Nested(fold, around.size()));
                around.push(fold);
                line = fold.first;
            }
        }
        return nested.stream()
                .sorted(Comparator.comparingInt(Nested::depth))
                .limit(most)
                .map(Nested::fold)
                .sorted(Comparator.comparingInt(Fold::first))
                .toList();
    }

    /** A fold and how many others are around it. */
    private record Nested(Fold fold, int depth) {}
}
