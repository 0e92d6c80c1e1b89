package dev.issuels.rules.body;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Some numbers of a list that never fall, in the order of the list.
 *
 * @param indexes where they stand in the list
 * @param firstByNumber where each of them stands first
 */
record Rise(BitSet indexes, NavigableMap<Integer, Integer> firstByNumber) {

    /** A rise that ends at an index. */
    private record Chain(int index, int length, Optional<Chain> before) {}

    /** A rise of as many numbers as possible. The time it takes grows with how many different numbers there are. */
    static Rise longestOf(List<Integer> numbers) {
        if (neverFalls(numbers)) {
            return all(numbers);
        }
        NavigableMap<Integer, Chain> longestUpTo = new TreeMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            Optional<Chain> before =
                    longest(longestUpTo.headMap(numbers.get(i), true).values());
            int length = before.map(Chain::length).orElse(0) + 1;
            longestUpTo.put(numbers.get(i), new Chain(i, length, before));
        }
        Rise rise = new Rise(new BitSet(), new TreeMap<>());
        for (Optional<Chain> at = longest(longestUpTo.values()); at.isPresent(); at = at.get().before) {
            rise.indexes.set(at.get().index);
            rise.firstByNumber.put(numbers.get(at.get().index), at.get().index);
        }
        return rise;
    }

    private static boolean neverFalls(List<Integer> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) < numbers.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    private static Rise all(List<Integer> numbers) {
        Rise rise = new Rise(new BitSet(), new TreeMap<>());
        rise.indexes.set(0, numbers.size());
        for (int i = numbers.size() - 1; i >= 0; i--) {
            rise.firstByNumber.put(numbers.get(i), i);
        }
        return rise;
    }

    boolean holds(int index) {
        return indexes.get(index);
    }

    /** Of equally long ones that which ends first in the list, so that what comes late is out of step. */
    private static Optional<Chain> longest(Collection<Chain> chains) {
        return chains.stream()
                .max((one, other) -> one.length != other.length
                        ? Integer.compare(one.length, other.length)
                        : Integer.compare(other.index, one.index));
    }
}
