package dev.issuels.issue;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a text which is four times as long takes four times the work, whatever stands in it. */
class LinearParseTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LINES = 2_000;
    private static final int TIMES = 4;

    /** Linear work is four times as much, quadratic sixteen times. */
    private static final int LIMIT = 8;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--\n",
                "title: x\n \n",
                "title: x\n\n",
                "# heading\ntitle: x\n",
                "## BUG-001@aaaaaa\n",
                "---\n",
                "---\n\n",
                "---\ntitle: x\n",
                "--\nstatus: x\n",
                "---\nodd line\nstatus: x\n",
                "```\n---\n",
                "```python\n",
                "```\nx\n## Notes\n```\n~~~\n",
                "~~~\n```\n",
                "---\nid: BUG-001@aaaaaa\ntitle: x\n\n",
                "```\n---\nid: BUG-001@aaaaaa\ntitle: x\n---\n```\n",
                "<<<<<<< a\n",
                "---\nid: BUG-001@aaaaaa\n---\n<<<<<<< a\n",
                ">>>>>>> a\n",
                "- [ ] x\n",
                "  - x\n",
                "> x\n",
                "[a]: b\n",
                "| BUG-001@aaaaaa | Resolved |\n\n",
                "`src/a.py` BUG-001 <b>\n\n",
            })
    void parsesInLinearTime(String lines) {
        assertLinear("", lines, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"```python\n### Problem\n", "<!-- x\n---\nid: BUG-001@aaaaaa\ntitle: x\n---\n"})
    void parsesInLinearTimeInsideOfAnIssue(String lines) {
        assertLinear("---\nid: BUG-001@aaaaaa\n---\n\n", lines, "-->\n");
    }

    private static void assertLinear(String above, String lines, String below) {
        long less = allocated(above + lines.repeat(LINES) + below);
        long more = allocated(above + lines.repeat(LINES * TIMES) + below);
        assertTrue(more < less * LIMIT, more + " bytes for " + TIMES + " times what takes " + less);
    }

    /** The bytes allocated for reading a text: a measure of the work that does not depend on the machine. */
    private static long allocated(String text) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        IssueFile file = IssueFile.parse(SourceText.of(text), Schema.builtIn());
        assertTrue(file.text().length() > 0);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
