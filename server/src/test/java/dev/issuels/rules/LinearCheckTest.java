package dev.issuels.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That no file keeps a check busy for ever: each of these has very many of something in one issue. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LinearCheckTest {

    private static final String PATH = ".work/agent/issues/high.md";
    private static final int MANY = 200_000;
    private static final String HEAD = "---\nid: \"BUG-001@a1b2c3\"\n";
    private static final String BODY = "---\n\n### Problem\nx\n\n### Acceptance Criteria\n- [ ] x\n";

    @Test
    void checksAListOfManyIds() {
        checks(MANY, HEAD + "depends_on:\n" + many("  - BUG-%06d\n"::formatted) + BODY);
    }

    @Test
    void checksAListOfManyWordsThatAreNoIds() {
        checks(MANY, HEAD + "depends_on: [" + many("word %d, "::formatted) + "]\n" + BODY);
    }

    @Test
    void checksManyUnknownKeys() {
        checks(MANY, HEAD + many("key%d: x\n"::formatted) + BODY);
    }

    @Test
    void checksAListOfManyReferences() {
        checks(MANY, HEAD + "references:\n" + many("  - f%d\n"::formatted) + BODY);
    }

    @Test
    void checksManyReferencesBesideManyPaths() {
        String references = "references:\n" + many("  - src/f%d.py\n"::formatted);
        checks(MANY, HEAD + references + BODY + "### Notes\n" + many("- `src/g%d.py`\n"::formatted));
    }

    @Test
    void checksASuppressionOfManyCodes() {
        checks(MANY / 10, HEAD + BODY + "<!-- issue-ls: ignore " + many("code-%d, "::formatted) + " -->\nx\n");
    }

    @Test
    void checksManySuppressions() {
        checks(MANY, HEAD + BODY + "<!-- issue-ls: ignore placeholder -->\nx\n".repeat(MANY));
    }

    @Test
    void checksManyHeadings() {
        checks(0, HEAD + BODY + many(number -> "#".repeat(number % 6 + 1) + " Heading " + number + "\n\n"));
    }

    @Test
    void checksManyCriteria() {
        checks(MANY, HEAD + BODY.replace("[ ] ", "") + "- x\n".repeat(MANY));
    }

    @Test
    void checksALineOfManyDependencies() {
        checks(MANY, HEAD + BODY + "\n### Dependencies\nBlocks: " + many("BUG-%06d, "::formatted) + "\n");
    }

    @Test
    void checksManyLinesThatAreNearlyDependencies() {
        checks(MANY, HEAD + BODY + "\n### Dependencies\n" + many("- Blocks: bug-%d and BUG-001, `x`\n"::formatted));
    }

    @Test
    void checksALineThatGoesOnInDots() {
        checks(0, HEAD + BODY + "- [rest " + ".".repeat(MANY) + "x\n");
    }

    private static String many(IntFunction<String> piece) {
        return IntStream.range(0, MANY).mapToObj(piece).collect(Collectors.joining());
    }

    private static void checks(int fewest, String text) {
        Workspace workspace = SmallWorkspace.of(Map.of(PATH, text), List.of("src/cart.py"));
        PlacedFile file = workspace.file(SmallWorkspace.uri(PATH)).orElseThrow();
        int found = Rules.check(workspace, file, LocalDate.of(2025, 7, 1)).size();
        assertTrue(found >= fewest, "only " + found);
    }
}
