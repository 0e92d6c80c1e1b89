package dev.issuels.rules.identity;

import dev.issuels.rules.Rule;
import java.util.List;

/** The family: all rules about ids and mentions. */
public final class IdentityRules {

    /** In the order of the documentation. */
    public static final List<Rule> ALL = List.of(
            new MalformedId(),
            new MalformedHash(),
            new UnknownPrefix(),
            new PrefixTypeMismatch(),
            new DuplicateId(),
            new NumberCollision(),
            new UnknownIssue(),
            new AmbiguousIssue());

    private IdentityRules() {}
}
