package dev.issuels.features.completion;

import java.util.List;

/**
 * What could stand at a cursor.
 *
 * @param complete whether more typing can only leave some of them out
 */
record Candidates(Slot slot, List<Candidate> all, boolean complete) {

    Candidates {
        all = List.copyOf(all);
    }

    /** The same with a blank before whatever is chosen. */
    Candidates afterBlank() {
        return new Candidates(slot, all.stream().map(Candidate::afterBlank).toList(), complete);
    }
}
