package dev.issuels.rules.git;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is gone, as one finding says it.
 *
 * @param lost one thing, or all that are not worth a finding each
 */
record Loss<T>(String message, List<T> lost) {

    /** Of more than these nobody wants to read one by one, as when a whole file was emptied. */
    private static final int MOST = 10;

    Loss {
        lost = List.copyOf(lost);
    }

    /**
     * A loss for each of the first things, and one for the others.
     *
     * @param of says what one thing is
     * @param others says what the others are, behind their number
     */
    static <T> List<Loss<T>> of(List<T> lost, Function<T, String> of, String others) {
        List<Loss<T>> losses = new ArrayList<>();
        lost.stream().limit(MOST).forEach(one -> losses.add(new Loss<>(of.apply(one), List.of(one))));
        if (lost.size() > MOST) {
            List<T> more = lost.subList(MOST, lost.size());
            losses.add(new Loss<>(more.size() + " " + others, more));
        }
        return losses;
    }
}
