package dev.issuels.rules.git;

import dev.issuels.rules.Rule;
import java.util.List;

/** The family: all rules about what HEAD says of issues. */
public final class GitRules {

    /** In the order of the documentation. */
    public static final List<Rule> ALL =
            List.of(new ReopenedIssue(), new HistoryRewritten(), new IdChanged(), new LostIssue());

    private GitRules() {}
}
