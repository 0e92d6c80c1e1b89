package dev.issuels.issue;

import java.util.List;

/**
 * What stands above the first issue of a file; of a file without issues, all of it.
 *
 * @param length in UTF-16 code units
 */
public record Preamble(int length, Body body, List<SyntaxProblem> problems, List<Suppression> suppressions) {

    public Preamble {
        problems = List.copyOf(problems);
        suppressions = List.copyOf(suppressions);
    }
}
