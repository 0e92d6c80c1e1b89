package dev.issuels.rules.tracker;

import dev.issuels.issue.Field;
import dev.issuels.issue.Issue;
import dev.issuels.issue.Value.Scalar;
import dev.issuels.issue.schema.Keys;
import java.util.Optional;

/** Where an issue says how far it has come. */
final class Standings {

    private Standings() {}

    static Optional<Scalar> status(Issue issue) {
        return issue.field(Keys.STATUS).flatMap(Field::scalar);
    }
}
