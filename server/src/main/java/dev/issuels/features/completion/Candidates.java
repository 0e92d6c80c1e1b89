package dev.issuels.features.completion;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What could stand at a cursor, the likeliest first.
 *
 * @param complete whether more typing can only leave some of them out
 */
record Candidates(Slot slot, List<Candidate> all, boolean complete) {

    Candidates {
        all = List.copyOf(all);
    }

    /** All that there can be. */
    static Candidates all(Slot slot, List<Candidate> candidates) {
        return new Candidates(slot, candidates, true);
    }

    /** Some of many, chosen by what is typed. */
    static Candidates some(Slot slot, List<Candidate> candidates) {
        return new Candidates(slot, candidates, false);
    }

    /** These, and others that fill the same slot; those for another one are left out. */
    Candidates and(Candidates others) {
        return others.slot.equals(slot)
                ? new Candidates(
                        slot, Stream.concat(all.stream(), others.all.stream()).toList(), complete && others.complete)
                : this;
    }

    /** The same with a blank before whatever is chosen. */
    Candidates afterBlank() {
        return each(Candidate::afterBlank);
    }

    /** The same with each of them changed. */
    Candidates each(UnaryOperator<Candidate> change) {
        return new Candidates(slot, all.stream().map(change).toList(), complete);
    }
}
