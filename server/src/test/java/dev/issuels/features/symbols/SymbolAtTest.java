package dev.issuels.features.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests what a cursor is on, everywhere in an issue. */
final class SymbolAtTest {

    private static final String FILE = """
            See FEAT-007 first.

            ---
            id: "BUG-001@a1b2c3"
            title: "Cart 🛒 loses items"
            section: shop
            tags: [cart, "web"]
            status: "won't-fix: duplicate of BUG-002"  # issue-ls: ignore unknown-issue
            references:
              - src/cart.py:3-7
              - .work/agent/issues/high.md:FEAT-025@c9d5e1
            blocked_by: [BUG-003]
            ---

            ### Problem
            As in BUG-004@d4e5f6, `src/a.py:5` and [this](docs/x.md).
            Also BUG-005 through BUG-007.
            <!-- issue-ls: ignore placeholder -->

            ## 2024-12-20: BUG-008@c5e8f1 - Done

            ```
            BUG-009
            ```
            """;

    @Test
    void findsEverythingThatMeansSomething() {
        assertEquals("""
                Named FEAT-007
                Key id
                Declaration BUG-001@a1b2c3
                Key title
                Key section
                Area shop
                Key tags
                Tag cart
                Tag web
                Key status
                ChosenValue won't-fix
                Named BUG-002
                RuleCode unknown-issue
                Key references
                Path src/cart.py:3-7
                Path .work/agent/issues/high.md
                Named FEAT-025@c9d5e1
                Key blocked_by
                Named BUG-003
                Heading Problem
                Named BUG-004@d4e5f6
                Path src/a.py:5
                Path docs/x.md
                Named BUG-005
                Named BUG-007
                RuleCode placeholder
                Heading 2024-12-20: BUG-008@c5e8f1 - Done
                Logged BUG-008@c5e8f1
                """, swept(FILE));
    }

    @Test
    void findsTheSameWithOtherLineEndsAndAMark() {
        assertEquals(swept(FILE), swept("\uFEFF" + FILE.replace("\n", "\r\n")));
    }

    /** What the cursor meets on its way through the text, each symbol once in a row. */
    private static String swept(String text) {
        IssueFile file = IssueFile.parse(SourceText.of(text), Schema.builtIn());
        return IntStream.rangeClosed(0, text.length())
                .mapToObj(offset -> SymbolAt.of(file, offset, Schema.builtIn()))
                .flatMap(found -> found.stream())
                .distinct()
                .map(symbol -> symbol.getClass().getSimpleName() + " "
                        + text.substring(symbol.span().start(), symbol.span().end()) + "\n")
                .collect(Collectors.joining());
    }
}
