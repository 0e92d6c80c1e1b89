package dev.issuels.rules.refactoring;

import dev.issuels.rules.Fix;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that can be done with an issue.
 *
 * @param title an imperative; no two of an issue have the same
 * @param makesFile whether a file is to be made for it
 * @param work finds the edits, which costs more than to offer them; empty where they would do harm after all
 */
public record Refactoring(String title, Kind kind, boolean makesFile, Supplier<Optional<Fix>> work) {

    /** What kind of change it is. */
    public enum Kind {
        /** The issue goes to another file. */
        MOVE,
        /** The issue says something else, or says it in another order. */
        REWRITE
    }
}
