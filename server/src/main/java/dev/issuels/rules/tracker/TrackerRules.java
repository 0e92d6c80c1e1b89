package dev.issuels.rules.tracker;

import dev.issuels.rules.Rule;
import java.util.List;

/** The family: all rules about an issue's place among all. */
public final class TrackerRules {

    /** In the order of the documentation. */
    public static final List<Rule> ALL = List.of(
            new PriorityFileMismatch(),
            new ClosedOutsideHistory(),
            new OpenInHistory(),
            new DuplicateTitle(),
            new SelfDependency(),
            new DependencyCycle(),
            new AsymmetricDependency(),
            new StaleBlocker(),
            new BlockedWithoutReason(),
            new DependencyTag(),
            new ClarificationTag(),
            new SeveralInProgress());

    private TrackerRules() {}
}
