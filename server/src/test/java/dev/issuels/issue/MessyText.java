package dev.issuels.issue;

import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Random;

/** Texts and edits that have in them everything which parsers trip over. */
public final class MessyText {

    /** A file with each of the things that real files do. */
    public static final String FILE = """
            # High Priority 🚀

            Some words about MEM-001. <!-- issue-ls: ignore-file tag-style -->

            ---
            id: "MEM-001@8f3a2c"
            title: "Memory leak 😀 in tests"
            created: 2025-12-26
            tags: [memory-leak, "two words", testing]
            type: bug # issue-ls: ignore unknown-type
            priority: high
            status: won't-fix: duplicate of MEM-002
            references:
              - src/app/cli.py:98-127
              - .work/agent/issues/high.md:FEAT-025@c9d5e1
              - src/new.py (new)
              - src/**/*.py
            ---

            ### Problem
            It leaks, see `src/app/cli.py:12` and [notes](references/notes.md#top), SPLIT-004 through SPLIT-010.

            ```python
            ---
            id: "NOT-001@aaaaaa"
            ```

            Setext
            ---

            ### Acceptance Criteria
            - [ ] one
              - [x] nested
            - plain

            Blocked by: MEM-002@9c4b3d, BUG-001

            ---
            ---

            id: "MEM-002@9c4b3d"
            title: unquoted: colon
            tags:
              - a
            \t- tab

            ### Problem
            Never closed.

            ---

            ### Problem
            No front matter here.

            ---
            id: BUG-001@fe313e
            title: 'single ''quoted'''
            description: >
              folded
              text
            -----

            ### Problem
            ```markdown
            ### Sample
            ```bash
            ls
            ```
            ```

            ### Notes
            end

            ---
            id: "BUG-002@fe313f"
            status: proposed
            ---
            > quoted MEM-001@8f3a2c
            > - [ ] task

            | BUG-009@fe313e | Resolved | 2025-01-01 |

            ## DOCS-001@abcdef

            ```yaml
            id: "DOCS-001@abcdef"
            title: fenced
            ```

            ## 2024-12-20: BUG-003@c5e8f1 - Logged
            <!--
            ---
            id: "CMT-001@aaaaaa"
            -->
            last line""";

    private static final List<String> SNIPPETS = List.of(
            "---\n",
            "\n---\n",
            "\n--\n",
            "***\n",
            "- - -\n",
            "===\n",
            "---yaml\n",
            "# comment\n",
            " id: BUG-778@a1b2c3\n",
            "- id: BUG-779@a1b2c3\ntitle: y\nstatus: z\n",
            "```\n---\nid: BUG-780@a1b2c3\ntitle: y\n",
            "text\nid: BUG-781@a1b2c3\ntitle: y\n---\n\n### Problem\nx\n",
            "\n---\n<!--\n---\nid: BUG-782@a1b2c3\ntitle: y\n---\n-->\n\n### Problem\nx\n",
            "\n---\n\n```yaml\nid: BUG-783@a1b2c3\ntitle: y\n```\n\n### Notes\nx\n",
            "\n---\n\n## Another\n\n### Problem\nx\n",
            "----\n",
            "```\n",
            "```yaml\n",
            "\n````\n",
            "id: \"BUG-001@a1b2c3\"\n",
            "\nid: BUG-777@a1b2c3\ntitle: x\n",
            "status: \n",
            "title: [a\n",
            "tags:\n  - x\n",
            "### Problem\n",
            "## BUG-005@a1b2c3\n",
            "- [ ] x\n",
            "<!--",
            "-->",
            "<<<<<<< HEAD\n",
            "=======\n",
            ">>>>>>> side\n",
            "\r\n",
            "\n",
            "\r",
            "\n\n\n",
            "\t",
            "😀",
            "\u0007",
            "\uD83D",
            "\uFEFF",
            "`a/b.py`",
            "MEM-002",
            "\"",
            ": ",
            " #",
            "&a [*a]",
            "{",
            "x",
            "");

    private MessyText() {}

    /** An edit somewhere in a text: a snippet for nothing, for a few characters or for a lot. */
    public static Edit edit(Random random, String text) {
        int start = random.nextInt(text.length() + 1);
        int longest = random.nextInt(5) == 0 ? 200 : 5;
        int end = Math.min(text.length(), start + random.nextInt(2) * random.nextInt(longest));
        return new Edit(new Span(start, end), SNIPPETS.get(random.nextInt(SNIPPETS.size())));
    }

    /** The text after a number of edits. */
    public static String edited(Random random, String text, int edits) {
        String edited = text;
        for (int i = 0; i < edits; i++) {
            Edit edit = edit(random, edited);
            edited = edited.substring(0, edit.span().start())
                    + edit.newText()
                    + edited.substring(edit.span().end());
        }
        return edited;
    }
}
