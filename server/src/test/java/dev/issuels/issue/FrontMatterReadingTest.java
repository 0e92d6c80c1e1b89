package dev.issuels.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is read of a front matter, good or broken. */
class FrontMatterReadingTest {

    @Test
    void readsEveryKindOfValue() {
        assertFields("""
                title: "Leak 😀 \\"quoted\\""
                section: 'it''s'
                created: 2025-12-26
                description: >
                  folded
                  text
                tags: [a, "b c"]
                references: []
                meta:
                  deep: [1, {x: y}]
                source:
                resolution: ~
                """, """
                  title = 'Leak 😀 "quoted"' at '"Leak 😀 \\"quoted\\""'
                  section = 'it's' at ''it''s''
                  created = '2025-12-26'
                  description = 'folded text
                ' at '>\\n  folded\\n  text'
                  tags = ['a', 'b c']
                  references = []
                  meta = {deep = ['1', {x = 'y'}]}
                  source = nothing
                  resolution = nothing
                """);
    }

    @Test
    void readsTheFieldsAroundAValueThatBreaksTheYaml() {
        assertFields("""
                title: Leak: it grows
                type: bug
                """, """
                  title = 'Leak: it grows'
                  type = 'bug'
                  ! YAML_SYNTAX at ':' (unexpected ':'; a value with ': ' inside needs quotes)
                """);
    }

    @Test
    void readsTheItemsOfAListWhateverTheyBeginWith() {
        assertFields("""
                tags: # both
                  * cart
                * session
                references:
                  - src/a.py
                    - src/b.py
                type: bug
                """, """
                  tags = ['cart', 'session']
                  references = ['src/a.py', 'src/b.py']
                  type = 'bug'
                  path src/a.py at 'src/a.py'
                  path src/b.py at 'src/b.py'
                  ! YAML_SYNTAX at '*' (a value that starts with '*' or '&' needs quotes; an item of a list starts with \
                '- ')
                  ! YAML_SYNTAX at '- src/b.py' (an item that is indented deeper than the one above it, so that YAML \
                reads both as one text)
                """);
    }

    @Test
    void readsAQuoteThatIsNeverClosedToTheEndOfItsLine() {
        assertFields("""
                title: "never closed
                description: "closed"
                """, """
                  title = 'never closed'
                  description = 'closed'
                  ! YAML_SYNTAX at '"never closed' (the quote is never closed)
                """);
    }

    @Test
    void readsABracketThatIsNeverClosed() {
        assertFields("""
                tags: [one, "two"
                type: bug
                """, """
                  tags = ['one', 'two']
                  type = 'bug'
                  ! YAML_SYNTAX at '[one, "two"' (the bracket is never closed)
                """);
    }

    @Test
    void readsValuesThatYamlTakesForSomethingElse() {
        assertFields("""
                title: [WIP] first
                section: *star
                description: @home
                 type: bug
                """, """
                  title = '[WIP] first'
                  section = '*star'
                  description = '@home'
                  type = 'bug'
                  ! YAML_SYNTAX at 'f' (unexpected text behind a value; a value with brackets or quotes inside needs \
                quotes around it)
                  ! YAML_SYNTAX at '*' (unknown alias; a value that starts with '*' needs quotes)
                  ! YAML_SYNTAX at '@' (a value cannot start with this character; it needs quotes)
                """);
    }

    @Test
    void saysInPlainWordsWhatBreaks() {
        assertFields("""
                tags: [a, , b]
                title: - x
                source: "C:\\dir\\x"
                section: |x
                description: }x
                """, """
                  tags = ['a', 'b']
                  title = '- x'
                  source = 'C:\\dir\\x'
                  section = '|x'
                  description = '}x'
                  ! YAML_SYNTAX at ',' (an item of the list is empty)
                  ! YAML_SYNTAX at '-' (unexpected '- '; an item of a list stands on a line of its own)
                  ! YAML_SYNTAX at 'd' (a '\\' in double quotes starts an escape; single quotes take it as it is)
                  ! YAML_SYNTAX at 'x' (unexpected text behind '|' or '>'; what stands on the lines below is the value)
                  ! YAML_SYNTAX at '}' (a value cannot start with this character; it needs quotes)
                """);
    }

    @Test
    void readsAKeyThatIsIndentedByMistake() {
        assertFields("""
                title: "x"
                 type: bug
                """, """
                  title = 'x'
                  type = 'bug'
                  ! YAML_SYNTAX at 't' (the indentation differs from that of the lines above)
                """);
    }

    @Test
    void readsAListWithABrokenItem() {
        assertFields("""
                references:
                  - src/a.py
                \t- src/b.py
                  - "src/c.py
                type: bug
                """, """
                  references = ['src/a.py', 'src/b.py', 'src/c.py']
                  type = 'bug'
                  path src/a.py at 'src/a.py'
                  path src/b.py at 'src/b.py'
                  path src/c.py at 'src/c.py'
                  ! YAML_SYNTAX at '\t' (a tab cannot indent YAML)
                """);
    }

    @Test
    void readsWhatSomebodyIsTyping() {
        assertFields("""
                title: x
                stat
                type: bug
                """, """
                  title = 'x'
                  type = 'bug'
                  ! YAML_SYNTAX at 'stat' (expected 'key: value')
                """);
    }

    @Test
    void allowsANoteBehindAStatusThatTakesOne() {
        assertFields("""
                status: won't-fix: duplicate of BUG-002@bbbbbb
                type: bug
                """, """
                  status = 'won't-fix: duplicate of BUG-002@bbbbbb'
                  type = 'bug'
                  mention LINKED BUG-002@bbbbbb
                """);
    }

    @Test
    void followsNoAliases() {
        assertFields("""
                title: &a [x, *a]
                tags: &b [y]
                section: *b
                """, """
                  title = ['x', nothing]
                  tags = ['y']
                  section = nothing
                """);
    }

    @Test
    void reportsCharactersThatYamlForbids() {
        assertFields("""
                title: "bell \u0007"
                """, """
                  title = 'bell \uFFFD' at '"bell \u0007"'
                  ! YAML_SYNTAX at '\u0007' (control character U+0007)
                """);
    }

    @Test
    void readsReferencesWithAllTheirSuffixes() {
        assertFields("""
                references:
                  - src/cli.py:45
                  - src/cli.py:98-127
                  - "src/cli.py#L45-L60"
                  - .work/agent/issues/high.md:FEAT-025@c9d5e1
                  - src/new.py (new)
                  - src/old.py (see the notes)
                  - src/**/*.py
                  - https://example.com/a:80
                  - 'it''s.py:3'
                """, """
                  references = ['src/cli.py:45', 'src/cli.py:98-127', 'src/cli.py#L45-L60', \
                '.work/agent/issues/high.md:FEAT-025@c9d5e1', 'src/new.py (new)', 'src/old.py (see the notes)', \
                'src/**/*.py', 'https://example.com/a:80', 'it's.py:3' at ''it''s.py:3'']
                  path src/cli.py at 'src/cli.py' lines 45 to 45 at ':45'
                  path src/cli.py at 'src/cli.py' lines 98 to 127 at ':98-127'
                  path src/cli.py at 'src/cli.py' lines 45 to 60 at '#L45-L60'
                  path .work/agent/issues/high.md at '.work/agent/issues/high.md' issue FEAT-025@c9d5e1
                  path src/new.py at 'src/new.py' new
                  path src/old.py at 'src/old.py'
                  path src/**/*.py at 'src/**/*.py' GLOB
                  path https://example.com/a:80 at 'https://example.com/a:80' URL
                  path it's.py at ''it''s.py:3'' lines 3 to 3 at ''it''s.py:3''
                  mention FEAT-025@c9d5e1
                """);
    }

    @Test
    void goesOnBehindABlankLineInAListInBrackets() {
        assertFields("""
                tags: [a,

                b,

                c]
                type: bug
                """, """
                  tags = ['a', 'b', 'c']
                  type = 'bug'
                """);
    }

    @Test
    void readsIdsOfIdValuedKeys() {
        assertFields("""
                depends_on: [MEM-002, "MEM-003@9c4b3d"]
                blocks: BUG-001
                related:
                  - DOCS-001 through DOCS-003
                """, """
                  depends_on = ['MEM-002', 'MEM-003@9c4b3d']
                  blocks = 'BUG-001'
                  related = ['DOCS-001 through DOCS-003']
                  mention BLOCKED_BY MEM-002
                  mention BLOCKED_BY MEM-003@9c4b3d
                  mention BLOCKS BUG-001
                  mention LINKED DOCS-001 to DOCS-003
                  mention LINKED DOCS-003
                """);
    }

    @Test
    void readsSuppressionsAtTheEndOfALine() {
        assertFields("""
                type: bug # issue-ls: ignore unknown-type, tag-style
                """, """
                  type = 'bug'
                  ignore unknown-type LINE
                  ignore tag-style LINE
                """);
    }

    private static void assertFields(String yaml, String expected) {
        String text = "---\nid: \"BUG-001@aaaaaa\"\n" + yaml + "---\n";
        assertEquals("issue\n  id = 'BUG-001@aaaaaa'\n" + expected, Outline.of(text));
    }
}
