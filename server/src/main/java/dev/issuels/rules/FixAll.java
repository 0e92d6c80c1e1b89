package dev.issuels.rules;

import dev.issuels.rules.git.HistoryRewritten;
import dev.issuels.rules.repair.NewIds;
import dev.issuels.text.Edit;
import dev.issuels.text.EditedText;
import dev.issuels.text.Edits;
import dev.issuels.workspace.PlacedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Mends as many findings of a file as it can, and says so as one list of edits.
 *
 * <p>Goes in rounds, since one fix may stand in the way of another or bring up something to fix: each round makes all fixes
 * that are apart from each other, until there are none left.
 */
public final class FixAll {

    /** Where fixes that undo each other are left; no file needs nearly as many. */
    private static final int MOST_ROUNDS = 100;

    private final Choice choice;
    private final Predicate<Finding> wanted;
    private final Set<Refusal> refused = new HashSet<>();
    private Fixes fixes;
    private EditedText text;
    private int fixed;

    private FixAll(Fixes fixes, Choice choice, Predicate<Finding> wanted) {
        this.fixes = fixes;
        this.choice = choice;
        this.wanted = wanted;
        this.text = EditedText.of(fixes.file().text().text());
    }

    /** Which fixes are made without asking. */
    public enum Choice {
        /** Those that cannot change what an issue says. */
        SAFE,
        /** Those, and the obvious ones. */
        PREFERRED;

        /** Whether this is such a fix. */
        public boolean takes(Fix fix) {
            return fix.safe() || (this == PREFERRED && fix.preferred());
        }
    }

    /**
     * What is to be done.
     *
     * @param edits of the file as it was
     * @param fixed how many findings they mend
     */
    public record Result(Edits edits, int fixed) {}

    /** A fix that does not do what it should; the issue is a number in its file. */
    private record Refusal(String code, String message, String title, int issue) {}

    /** A fix that a round is to make. */
    private record Planned(Finding finding, Fix fix, Edits edits) {}

    /**
     * The first fix of the choice of each wanted finding; fixes are left out that change another file, or what HEAD has in a
     * history file.
     */
    public static Result of(Fixes fixes, Choice choice, Predicate<Finding> wanted) {
        return new FixAll(fixes, choice, wanted).run();
    }

    private Result run() {
        int fixedBefore = fixed;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Planned> plan = plan();
            if (plan.isEmpty() && fixed > fixedBefore && !refused.isEmpty()) {
                // What was no good then may be now that others are made.
                refused.clear();
                fixedBefore = fixed;
            } else if (plan.isEmpty()) {
                break;
            } else if (!make(plan)) {
                makeFirstOfSound(plan);
            }
        }
        return new Result(text.edits(), fixed);
    }

    private List<Planned> plan() {
        List<Planned> plan = new ArrayList<>();
        NewIds ids = new NewIds();
        for (Finding finding : fixes.findings()) {
            if (wanted.test(finding)) {
                fixes.candidates(finding)
                        .filter(choice::takes)
                        .filter(fix -> fix.edits().keySet().equals(Set.of(uri())))
                        .filter(fix -> !refused.contains(refusal(finding, fix)))
                        .findFirst()
                        .map(fix -> new Planned(finding, fix, edits(fix)))
                        .filter(planned -> plan.stream().noneMatch(other -> other.edits.touch(planned.edits)))
                        .flatMap(planned -> ids.apart(planned.fix, uri()))
                        .map(fix -> new Planned(finding, fix, edits(fix)))
                        .ifPresent(plan::add);
            }
        }
        return plan;
    }

    /** Makes all fixes of a plan; false when that breaks something or mends nothing. */
    private boolean make(List<Planned> plan) {
        List<Edit> all = plan.stream()
                .flatMap(planned -> planned.edits.inOrder().stream())
                .toList();
        Edits edits = Edits.of(all);
        Optional<Fixes> after = fixes.after(Map.of(uri(), edits)).filter(changed -> isBetter(changed, plan));
        after.ifPresent(changed -> {
            text = text.with(edits);
            fixes = changed;
            fixed += plan.size();
        });
        return after.isPresent();
    }

    private boolean isBetter(Fixes changed, List<Planned> plan) {
        if (count(changed, HistoryRewritten.CODE) > count(fixes, HistoryRewritten.CODE)) {
            return false;
        }
        if (plan.size() == 1) {
            Planned only = plan.get(0);
            return FixTrial.isGone(only.finding, fixes.findings(), changed.findings(), only.edits);
        }
        return plan.stream()
                .map(planned -> planned.finding.code())
                .distinct()
                .allMatch(code -> count(changed, code) < count(fixes, code));
    }

    /** Leaves out what does not do what it should alone; where all do, they are at odds, and one goes first. */
    private void makeFirstOfSound(List<Planned> plan) {
        List<Planned> sound = plan.stream()
                .filter(planned -> fixes.mends(planned.fix, planned.finding) && fixes.keepsHistory(planned.fix))
                .toList();
        plan.stream()
                .filter(planned -> !sound.contains(planned))
                .forEach(planned -> refused.add(refusal(planned.finding, planned.fix)));
        if (sound.size() == plan.size() && !make(List.of(plan.get(0)))) {
            refused.add(refusal(plan.get(0).finding, plan.get(0).fix));
        }
    }

    private Refusal refusal(Finding finding, Fix fix) {
        int issue = 0;
        if (fixes.file() instanceof PlacedFile placed) {
            issue = (int) placed.content().issues().stream()
                    .filter(other -> other.start() <= finding.span().start())
                    .count();
        }
        return new Refusal(finding.code(), finding.message(), fix.title(), issue);
    }

    private String uri() {
        return fixes.file().uri();
    }

    private static Edits edits(Fix fix) {
        return Edits.of(fix.edits().values().stream().flatMap(List::stream).toList());
    }

    private static long count(Fixes fixes, String code) {
        return fixes.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .count();
    }
}
