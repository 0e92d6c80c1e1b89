package dev.issuels.rules.body;

import dev.issuels.rules.Rule;
import java.util.List;

/** The family: all rules about the Markdown below a front matter. */
public final class BodyRules {

    /** In the order of the documentation. */
    public static final List<Rule> ALL = List.of(
            new MissingSection(),
            new SectionOrder(),
            new DuplicateSection(),
            new EmptySection(),
            new HeadingLevel(),
            new CriteriaWithoutCheckbox(),
            new UncheckedCriteria(),
            new MissingPath(),
            new UnlistedFile(),
            new Placeholder());

    private BodyRules() {}
}
