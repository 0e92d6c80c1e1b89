package dev.issuels.rules.structure;

import dev.issuels.rules.Rule;
import java.util.List;

/** The family: all rules about how a file is put together. */
public final class StructureRules {

    /** In the order of the documentation. */
    public static final List<Rule> ALL = List.of(
            new FrontMatterUnopened(),
            new FrontMatterUnclosed(),
            new FrontMatterDelimiter(),
            new YamlSyntax(),
            new DuplicateKey(),
            new AmbiguousScalar(),
            new FencedFrontMatter(),
            new SwallowedIssue(),
            new MissingFrontMatter(),
            new MergeConflict(),
            new Mojibake(),
            new OversizedHistory());

    private StructureRules() {}
}
