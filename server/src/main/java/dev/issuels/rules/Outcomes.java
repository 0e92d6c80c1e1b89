package dev.issuels.rules;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.issuels.rules.IssueSubject.Sight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What all rules found in one issue.
 *
 * @param byRule in the order of the rules
 * @param sight how far any of the rules has looked
 * @param start where the issue started in its file then
 * @param findings those of all rules, counted from the start of the file
 */
record Outcomes(List<Outcome> byRule, Sight sight, int start, List<Finding> findings) {

    static Outcomes of(List<Outcome> byRule, int start) {
        Sight sight = Sight.ISSUE;
        for (Outcome outcome : byRule) {
            sight = sight.and(outcome.sight);
        }
        return new Outcomes(List.copyOf(byRule), sight, start, findings(byRule, start));
    }

    /** The same of an issue that starts elsewhere by now. */
    Outcomes at(int newStart) {
        boolean stays = newStart == start || findings.isEmpty();
        return stays ? this : new Outcomes(byRule, sight, newStart, findings(byRule, newStart));
    }

    private static List<Finding> findings(List<Outcome> byRule, int start) {
        List<Finding> findings = new ArrayList<>();
        for (Outcome outcome : byRule) {
            if (outcome.findings.isEmpty()) {
                continue;
            }
            for (Finding finding : outcome.findings) {
                // Other places are named by those only who look at everything, and count from the starts of their
                // files.
                findings.add(
                        outcome.sight == Sight.EVERYTHING ? finding.shifted(start) : finding.shiftedWithRelated(start));
            }
        }
        return List.copyOf(findings);
    }

    /**
     * What one rule found in an issue.
     *
     * @param findings counted from the start of the issue
     * @param sight how far the rule has looked
     */
    record Outcome(List<Finding> findings, Sight sight) {

        private static final Map<Sight, Outcome> NOTHING = Arrays.stream(Sight.values())
                .collect(toUnmodifiableMap(sight -> sight, sight -> new Outcome(List.of(), sight)));

        /** To find nothing is usual, and takes no room. */
        static Outcome of(List<Finding> findings, Sight sight) {
            Outcome nothing = NOTHING.get(sight);
            return findings.isEmpty() && nothing != null ? nothing : new Outcome(List.copyOf(findings), sight);
        }
    }
}
