package dev.issuels.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.issue.schema.Schema;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What paths say of files. */
class FileRoleTest {

    @ParameterizedTest
    @CsvSource({
        ".work/agent/issues/critical.md, true, false, critical",
        ".work/agent/issues/medium-2.md, true, false, medium",
        "app/.work/agent/issues/high-api.md, true, false, high",
        ".work/agent/issues/highlights.md, true, false, ",
        ".work/agent/issues/shortlist.md, true, false, ",
        ".work/agent/issues/history.md, true, true, ",
        ".work/agent/issues/history-12.md, true, true, ",
        ".work/agent/issues/sub/one.md, true, false, ",
        ".work/agent/issues/references/notes.md, false, false, ",
        ".work/agent/issues/templates/bug.md, false, false, ",
        ".work/agent/issues/Issue-Template.md, false, false, ",
        ".work/agent/issues/templating.md, true, false, ",
        ".work/agent/issues/notes.txt, false, false, ",
        "docs/history.md, false, false, ",
    })
    void tellsWhatAFileHoldsByItsPath(String path, boolean home, boolean history, String priority) {
        FileRole expected = new FileRole(home, history, Optional.ofNullable(priority));
        assertEquals(expected, FileRole.of(path, Schema.builtIn()));
    }
}
