package dev.issuels.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is read of a body. */
class BodyReadingTest {

    @Test
    void readsHeadingsOfBothKinds() {
        assertBody("""
                ### Problem ###
                Setext
                ======
                # not a heading: `# x`
                #nor this
                """, """
                  ### Problem
                  # Setext
                  # not a heading: `# x`
                """);
    }

    @Test
    void readsTheWordsOfAHeadingWithoutItsMarks() {
        assertBody("""
                ### C# and F#
                ## Closed ##\s\s
                  # Indented #
                - ### In an item
                Two
                lines
                =====
                ####
                """, """
                  ### C# and F#
                  ## Closed
                  # Indented
                  ### In an item
                  # Two\nlines
                  ####\s
                  task  '- ### In an item'
                """);
    }

    @Test
    void readsAHeadingOfNothingButAWideBlank() {
        assertBody("\u2003\n -\n", """
                  ##\s
                """);
    }

    @Test
    void readsTasksWithAndWithoutBoxes() {
        assertBody("""
                - [ ] open
                * [x] done
                  1. [X] nested
                - plain
                """, """
                  task [ ] '- [ ] open'
                  task [x] '* [x] done'
                    task [X] '1. [X] nested'
                  task  '- plain'
                """);
    }

    @Test
    void readsTasksWhoseBoxSticksToTheBullet() {
        assertBody("""
                Done when
                -[ ] open
                *[x]done

                - [ ] outer
                  - [ ] inner
                -[X] outer
                  -[] inner

                > -[ ] quoted
                """, """
                  task [ ] '-[ ] open'
                  task [x] '*[x]done'
                  task [ ] '- [ ] outer'
                    task [ ] '- [ ] inner'
                  task [X] '-[X] outer'
                    task  '-[] inner'
                """);
    }

    @Test
    void readsNoSectionsAndNoTasksInQuotations() {
        assertBody("""
                - own
                  > - quoted
                - > ### Quoted
                > ### Quoted
                > - [ ] quoted
                - own
                """, """
                  task  '- own'
                  task  '- > ### Quoted'
                  task  '- own'
                """);
    }

    @Test
    void readsMentionsWithMarksAroundThem() {
        assertBody(
                "_BUG-001_ __BUG-002__ *BUG-003* @BUG-004@9c4b3d a@BUG-005 a_BUG-006 BUG-007_a A__BUG-008 @x/BUG-009\n",
                """
                  mention BUG-001
                  mention BUG-002
                  mention BUG-003
                  mention BUG-004@9c4b3d
                """);
    }

    @Test
    void readsMentionsWithSlashesBetweenThem() {
        assertBody("""
                BUG-001/BUG-002/BUG-003@9c4b3d docs/BUG-004/BUG-005 BUG-006/notes BUG-007/BUG-008.md BUG-009/010
                BUG-010/BUG-011.
                """, """
                  mention BUG-001
                  mention BUG-002
                  mention BUG-003@9c4b3d
                  mention BUG-010
                  mention BUG-011
                """);
    }

    @Test
    void readsMentionsWholeAndShort() {
        assertBody("""
                See MEM-002@9c4b3d, `AUDIT-GAP-004` and (BUG-001). Not MEM-02, xMEM-002 or MEM-002-notes.md.
                SPLIT-004 through SPLIT-010; [link](https://example.com/BUG-999) https://example.com/BUG-998
                CUT-001..CUT-003, CUT-005...CUT-007, not cut.CUT-008
                """, """
                  mention AUDIT-GAP-004
                  mention MEM-002@9c4b3d
                  mention BUG-001
                  mention SPLIT-004 to SPLIT-010
                  mention SPLIT-010
                  mention CUT-001 to CUT-003
                  mention CUT-003
                  mention CUT-005 to CUT-007
                  mention CUT-007
                """);
    }

    @Test
    void readsDependencyLines() {
        assertBody("""
                **Blocked by:** MEM-002, BUG-001@fe313e
                - Blocks: DOCS-001
                Depends on: TEST-001
                It blocks SEC-001
                """, """
                  task  '- Blocks: DOCS-001'
                  mention BLOCKED_BY MEM-002
                  mention BLOCKED_BY BUG-001@fe313e
                  mention BLOCKS DOCS-001
                  mention BLOCKED_BY TEST-001
                  mention SEC-001
                """);
    }

    @Test
    void readsDependencyLinesWithoutAColon() {
        assertBody("""
                It is never
                blocked by MEM-001 and
                - Depends on `MEM-002` and MEM-003
                - blocks users of MEM-004

                Blocked by **MEM-005**
                Blocks MEM-006 (its first half)
                """, """
                  task  '- Depends on `MEM-002` and MEM-003'
                  task  '- blocks users of MEM-004'
                  mention MEM-001
                  mention BLOCKED_BY MEM-002
                  mention BLOCKED_BY MEM-003
                  mention MEM-004
                  mention BLOCKED_BY MEM-005
                  mention BLOCKS MEM-006
                """);
    }

    @Test
    void aDependencyOfABodyWithoutAFrontMatterIsThatOfNoIssue() {
        assertBody("""
                Blocked by: MEM-001

                ---

                ### Problem
                Blocked by: MEM-002
                """, """
                  mention BLOCKED_BY MEM-001
                  mention MEM-002
                  ! MISSING_FRONT_MATTER at '---'
                """);
    }

    @Test
    void aLineThatSaysNoneIsNoDependency() {
        assertBody("""
                Blocks: None (but should run before FEAT-029)
                **Blocked by:** n/a, see FEAT-030
                Depends on: *nothing* of FEAT-031
                Blocks: NONE-001
                """, """
                  mention FEAT-029
                  mention FEAT-030
                  mention FEAT-031
                  mention BLOCKS NONE-001
                """);
    }

    @Test
    void readsPathsInTheLettersOfAnyLanguage() {
        assertBody("`docs/über/straße.md:3` `übersicht.md` `文档/说明.md` `größe/länge` `naïve`\n", """
                  path docs/über/straße.md at 'docs/über/straße.md' lines 3 to 3 at ':3'
                  path übersicht.md at 'übersicht.md'
                  path 文档/说明.md at '文档/说明.md'
                """);
    }

    @Test
    void readsPathsWithAPlaceInTheFile() {
        assertBody("""
                `tests/test_cli.py::TestCli::test_x[a-b]` `lib.rs::Store` `docs/guide.md#usage` `a.md#L3`
                `std::vec` `app/store::Store` `a.py::` `a.py:main` `x.md#` `web.io/#top`
                """, """
                  path tests/test_cli.py at 'tests/test_cli.py'
                  path lib.rs at 'lib.rs'
                  path docs/guide.md at 'docs/guide.md'
                  path a.md at 'a.md' lines 3 to 3 at '#L3'
                """);
    }

    @Test
    void readsPathsInCodeSpansAndLinks() {
        assertBody("""
                `src/app/cli.py:98-127` ``README.md`` `src/app/` `json.dumps` `and/or` `f(x)` `/api/users` `.env.local`
                [notes](references/notes.md#top) [x](<a b.md>) [y](#here) `.work/agent/issues/high.md:MEM-002@9c4b3d`
                """, """
                  mention MEM-002@9c4b3d
                  path src/app/cli.py at 'src/app/cli.py' lines 98 to 127 at ':98-127'
                  path README.md at 'README.md'
                  path src/app/ at 'src/app/'
                  path references/notes.md at 'references/notes.md'
                  path a b.md at 'a b.md'
                  path .work/agent/issues/high.md at '.work/agent/issues/high.md' issue MEM-002@9c4b3d
                """);
    }

    @Test
    void findsNothingInCode() {
        assertBody("""
                ~~~
                MEM-002 `src/a.py`
                ### Problem
                - [ ] x
                ~~~
                """, """
                  code '~~~\\nMEM-002 `src/a.py`\\n### Problem\\n- [ ] x\\n~~~'
                """);
    }

    @Test
    void readsSuppressionsOfTheNextLine() {
        assertBody("""
                <!-- issue-ls: ignore missing-path -->
                text
                ```
                <!-- issue-ls: ignore unlisted-file -->
                ```
                """, """
                  code '```\\n<!-- issue-ls: ignore unlisted-file -->\\n```'
                  ignore missing-path NEXT_LINE
                """);
    }

    @Test
    void readsTheLogOfAHistoryFile() {
        assertEquals("""
                preamble
                  # History
                  ## 2024-12-20: BUG-001@c5e8f1 - Title
                  ## 2024-12-23: Migration Complete (MIGRATE-037 through MIGRATE-039)
                  ## BUG-004: Another
                  mention BUG-001@c5e8f1
                  mention MIGRATE-037 to MIGRATE-039
                  mention MIGRATE-039
                  mention BUG-002@fe313e
                  mention BUG-003
                  mention BUG-004
                  log BUG-001@c5e8f1 'Title' at 'BUG-001@c5e8f1'
                  log MIGRATE-037 to MIGRATE-039 'Migration Complete (MIGRATE-037 through MIGRATE-039)' at 'MIGRATE-037'
                  log BUG-002@fe313e '' at 'BUG-002@fe313e'
                  log BUG-004 'Another' at 'BUG-004'
                """, Outline.of("""
                        # History

                        ## 2024-12-20: BUG-001@c5e8f1 - Title

                        ## 2024-12-23: Migration Complete (MIGRATE-037 through MIGRATE-039)

                        | Issue | Status |
                        |-------|--------|
                        | BUG-002@fe313e | Resolved as BUG-003 |

                        ## BUG-004: Another
                        """));
    }

    @Test
    void readsTheSuppressionsOfTheWholeFileInThePreamble() {
        assertEquals("""
                preamble
                  # High
                  ignore tag-style FILE
                """, Outline.of("# High\n<!-- issue-ls: ignore-file tag-style -->\n"));
    }

    @Test
    void survivesQuotesNestedAsDeepAsALineIsLong() {
        assertEquals(
                "issue\n",
                Outline.of("---\nid: BUG-001@aaaaaa\n---\n" + ">".repeat(5_000) + " x\n")
                        .replace("  id = 'BUG-001@aaaaaa'\n", ""));
    }

    private static void assertBody(String body, String expected) {
        String text = "---\nid: \"BUG-001@aaaaaa\"\n---\n" + body;
        assertEquals("issue\n  id = 'BUG-001@aaaaaa'\n" + expected, Outline.of(text));
    }
}
