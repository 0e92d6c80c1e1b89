package dev.issuels.rules.frontmatter;

import dev.issuels.rules.Rule;
import java.util.List;

/** The family: all rules about the fields of a front matter. */
public final class FrontMatterRules {

    /** In the order of the documentation. */
    public static final List<Rule> ALL = List.of(
            new MissingKey(),
            new EmptyValue(),
            new UnknownKey(),
            new WrongType(),
            new UnknownType(),
            new UnknownPriority(),
            new UnknownStatus(),
            new InvalidDate(),
            new DateOrder(),
            new MissingCompletionDate(),
            new DuplicateTag(),
            new TagStyle(),
            new MissingReference(),
            new OutsideWorkspace(),
            new DuplicateReference(),
            new LineOutOfRange());

    private FrontMatterRules() {}
}
