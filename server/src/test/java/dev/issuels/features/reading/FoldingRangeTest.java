package dev.issuels.features.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.issue.Issues;
import dev.issuels.rules.SmallWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.FoldingRange;
import org.junit.jupiter.api.Test;

/**
 * Tests what can be folded. In the drawing a {@code v} is at the line that stays, with the kind behind it, and a
 * {@code |} at each that goes.
 */
final class FoldingRangeTest {

    private static final String PATH = ".work/agent/issues/high.md";
    private static final Set<String> KINDS = Set.of("comment", "imports", "region");

    @Test
    void foldsIssuesFrontMattersFieldsSectionsAndCode() {
        assertEquals("""
                ....# High
                ....
                ....---
                v...id: "BUG-001@a1b2c3" <region>
                |v..title: "Cart loses items"
                ||v.references:
                |||.  - src/cart.py
                |||.  - src/main.py
                ||..status: proposed
                |...---
                |...
                |v..### Problem
                ||..It does:
                ||..
                ||v.```yaml
                |||.# not
                |||.# comments
                |||.```
                |...
                |v..### Notes
                ||v.#### Deeper
                |||.None.
                ....
                ....---
                ....---
                v...id: "BUG-002@a1b2c3" <region>
                |...title: "No more"
                |...---
                """, drawn("""
                        # High

                        ---
                        id: "BUG-001@a1b2c3"
                        title: "Cart loses items"
                        references:
                          - src/cart.py
                          - src/main.py
                        status: proposed
                        ---

                        ### Problem
                        It does:

                        ```yaml
                        # not
                        # comments
                        ```

                        ### Notes
                        #### Deeper
                        None.

                        ---
                        ---
                        id: "BUG-002@a1b2c3"
                        title: "No more"
                        ---
                        """));
    }

    @Test
    void foldsCommentsOfEitherKind() {
        assertEquals("""
                v...<!-- <comment>
                |...For all.
                |...-->
                ....
                ....---
                v...id: "BUG-001@a1b2c3" <region>
                |v..title: "Cart"
                ||v.# one <comment>
                |||.# two
                ||..status: proposed # three
                |...---
                |v..### Problem
                ||v.<!-- not yet <comment>
                |||.     said -->
                ||..It is.
                """, drawn("""
                        <!--
                        For all.
                        -->

                        ---
                        id: "BUG-001@a1b2c3"
                        title: "Cart"
                        # one
                        # two
                        status: proposed # three
                        ---
                        ### Problem
                        <!-- not yet
                             said -->
                        It is.
                        """));
    }

    @Test
    void foldsWhatIsNeverClosedAndWhatIsBroken() {
        assertEquals("""
                v...id: "BUG-001@a1b2c3 <region>
                |v..title: [a
                ||..status: proposed
                |...
                |v..### Problem
                ||..It is.
                ||v.```
                |||.open
                """, drawn("""
                        id: "BUG-001@a1b2c3
                        title: [a
                        status: proposed

                        ### Problem
                        It is.
                        ```
                        open
                        """));
    }

    @Test
    void saysWhatIsFoldedToClientsThatShowIt() {
        String text = Issues.of("BUG-001@a1b2c3");
        assertEquals(
                List.of(
                        Optional.of("BUG-001@a1b2c3 · Title of BUG-001@a1b2c3 · proposed"),
                        Optional.of("Title of BUG-001@a1b2c3 · proposed"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                ranges(text, new FoldingRangeProvider.Support(KINDS, true, 100)).stream()
                        .map(range -> Optional.ofNullable(range.getCollapsedText()))
                        .toList());
    }

    @Test
    void namesOnlyKindsThatTheClientKnows() {
        String text = Issues.of("BUG-001@a1b2c3");
        var support = new FoldingRangeProvider.Support(Set.of("comment"), false, 100);
        assertEquals(
                5,
                ranges(text, support).stream()
                        .filter(range -> range.getKind() == null && range.getCollapsedText() == null)
                        .count());
    }

    @Test
    void leavesOutTheInnerOnesOfTooMany() {
        String text = Issues.of("BUG-001@a1b2c3") + Issues.of("BUG-002@a1b2c3");
        var support = new FoldingRangeProvider.Support(KINDS, false, 3);
        assertEquals(
                List.of("1-18", "2-11", "22-39"),
                ranges(text, support).stream()
                        .map(range -> range.getStartLine() + "-" + range.getEndLine())
                        .toList());
    }

    @Test
    void doesNothingInOrdinaryMarkdown() {
        var workspace = SmallWorkspace.of(Map.of("README.md", "# Read\n\n## Me\n\ntext\n"), List.of());
        var provider = new FoldingRangeProvider(new FoldingRangeProvider.Support(KINDS, true, 100));
        assertEquals(List.of(), provider.ranges(workspace, SmallWorkspace.uri("README.md")));
    }

    private static List<FoldingRange> ranges(String text, FoldingRangeProvider.Support support) {
        return new FoldingRangeProvider(support)
                .ranges(SmallWorkspace.of(Map.of(PATH, text), List.of()), SmallWorkspace.uri(PATH));
    }

    private static String drawn(String text) {
        List<String> lines = text.lines().toList();
        List<StringBuilder> margins = new ArrayList<>();
        lines.forEach(line -> margins.add(new StringBuilder()));
        List<String> kinds = new ArrayList<>(lines.stream().map(line -> "").toList());
        for (FoldingRange range : ranges(text, new FoldingRangeProvider.Support(KINDS, false, 100))) {
            margins.get(range.getStartLine()).append('v');
            if (range.getKind() != null) {
                kinds.set(range.getStartLine(), " <" + range.getKind() + ">");
            }
            for (int line = range.getStartLine() + 1; line <= range.getEndLine(); line++) {
                margins.get(line).append('|');
            }
        }
        StringBuilder drawing = new StringBuilder();
        for (int line = 0; line < lines.size(); line++) {
            String margin = margins.get(line).append("....").substring(0, 4);
            drawing.append(margin)
                    .append(lines.get(line))
                    .append(kinds.get(line))
                    .append('\n');
        }
        return drawing.toString();
    }
}
