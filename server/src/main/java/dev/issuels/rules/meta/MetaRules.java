package dev.issuels.rules.meta;

import dev.issuels.rules.Rule;
import java.util.List;

/** The family: all rules about the tool's own inputs. */
public final class MetaRules {

    /** In the order of the documentation. */
    public static final List<Rule> ALL = List.of(new UnusedSuppression(), new InvalidSetting());

    private MetaRules() {}
}
