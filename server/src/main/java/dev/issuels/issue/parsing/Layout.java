package dev.issuels.issue.parsing;

import java.util.List;
import java.util.NavigableMap;

/**
 * What the lines of a text are.
 *
 * @param separators the lines of dashes that are neither delimiters nor in code
 * @param conflicts the last line of each by its first; they are apart from each other
 * @param swallows by the line that opens them
 * @param hidden by the line of the opening delimiter
 * @param separable whether each issue can be read without looking at the others
 */
record Layout(
        List<IssueStart> starts,
        List<Integer> separators,
        List<Integer> conflictMarkers,
        NavigableMap<Integer, Integer> conflicts,
        NavigableMap<Integer, Swallow> swallows,
        NavigableMap<Integer, HiddenIssue> hidden,
        boolean separable) {}
