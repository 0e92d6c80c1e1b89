package dev.issuels.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Times of the same thing, in nanoseconds. */
final class Samples {

    private final List<Long> nanos = new ArrayList<>();

    void add(long time) {
        nanos.add(time);
    }

    /** The value that so many of a hundred samples do not exceed, in milliseconds. */
    double millis(int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = Math.min(sorted.size() - 1, sorted.size() * percent / 100);
        return sorted.isEmpty() ? Double.NaN : sorted.get(index) / 1e6;
    }

    double maxMillis() {
        return millis(100);
    }

    /** The median, and in brackets the 95th percentile. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f (%.1f) ms", millis(50), millis(95));
    }
}
