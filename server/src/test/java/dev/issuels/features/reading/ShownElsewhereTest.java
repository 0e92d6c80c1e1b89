package dev.issuels.features.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.issue.Issues;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.Workspace;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests when what is shown of an open file may be out of date although nobody has edited it. */
final class ShownElsewhereTest {

    private static final String HIGH = SmallWorkspace.uri(".work/agent/issues/high.md");
    private static final String LOW = SmallWorkspace.uri(".work/agent/issues/low.md");
    private static final Workspace NONE_OPEN = Workspace.EMPTY;
    private static final Workspace ONE_OPEN = open(NONE_OPEN, HIGH, 1, Issues.of("BUG-001@a1b2c3"));

    @Test
    void isWhenAnotherFileHasChangedAFact() {
        Workspace both = open(ONE_OPEN, LOW, 1, Issues.of("BUG-002@a1b2c3"));
        assertTrue(ShownElsewhere.hasChanged(ONE_OPEN, both));
        Workspace written = ONE_OPEN.withOnDisk(Map.of(LOW, Optional.of(ONE_OPEN.parse("---\nid: A-001\n---\n"))));
        assertTrue(ShownElsewhere.hasChanged(ONE_OPEN, written));
        Workspace closed = open(both, LOW, 2, Issues.of("BUG-002@a1b2c3").replace("proposed", "completed"));
        assertTrue(ShownElsewhere.hasChanged(both, closed));
    }

    @Test
    void isNotWhenOnlyTheEditedFileIsOpenOrNoFactHasChanged() {
        assertFalse(ShownElsewhere.hasChanged(NONE_OPEN, ONE_OPEN));
        assertFalse(ShownElsewhere.hasChanged(ONE_OPEN, open(ONE_OPEN, HIGH, 2, Issues.of("BUG-003@a1b2c3"))));
        Workspace both = open(ONE_OPEN, LOW, 1, Issues.of("BUG-002@a1b2c3"));
        Workspace typed = open(both, LOW, 2, Issues.of("BUG-002@a1b2c3").replace("with words", "with other words"));
        assertFalse(ShownElsewhere.hasChanged(both, typed));
        Workspace page = open(ONE_OPEN, SmallWorkspace.uri("README.md"), 1, "# See BUG-001\n");
        assertFalse(ShownElsewhere.hasChanged(ONE_OPEN, page));
    }

    private static Workspace open(Workspace workspace, String uri, int version, String text) {
        return workspace.withOpen(uri, workspace.parse(text), version);
    }
}
