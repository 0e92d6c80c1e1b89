package dev.issuels.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matters whose first line, or whose delimiters, are not what they should be. */
class OddOpeningTest {

    private static final String BEFORE = """
            ---
            id: "BUG-001@aaaaaa"
            title: one
            ---
            text

            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- id: 'BUG-002@bbbbbb'",
                " id: 'BUG-002@bbbbbb'",
                "\tid: 'BUG-002@bbbbbb'",
                "id 'BUG-002@bbbbbb'",
                "id:'BUG-002@bbbbbb'",
                "**id**: 'BUG-002@bbbbbb'",
            })
    void readsAnIdThatIsNotWrittenAsAKey(String first) {
        String outline = Outline.of(BEFORE + "---\n" + first + "\ntitle: two\nstatus: proposed\n---\nmore\n");
        assertEquals("""
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'one'
                issue
                  id = 'BUG-002@bbbbbb'
                  title = 'two'
                  status = 'proposed'
                  ! YAML_SYNTAX
                """, outline.replaceAll("(YAML_SYNTAX) at .*", "$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%YAML 1.2", "<!-- a note -->", "This one is new."})
    void readsTheFieldsBelowALineThatIsNoYaml(String first) {
        assertOutline(BEFORE + "---\n" + first + "\nid: BUG-002@bbbbbb\ntitle: two\n---\nmore\n", """
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'one'
                issue
                  id = 'BUG-002@bbbbbb'
                  title = 'two'
                  ! YAML_SYNTAX at '%s' (expected 'key: value')
                """.formatted(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# a comment", "#a comment", "# one\n# two"})
    void takesACommentAboveTheFirstKeyForOne(String comment) {
        assertOutline(BEFORE + "---\n" + comment + "\nid: BUG-002@bbbbbb\ntitle: two\n---\nmore\n", """
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'one'
                issue
                  id = 'BUG-002@bbbbbb'
                  title = 'two'
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--",
                "***",
                " ---",
                "—",
                "—-",
                "–-",
                "\\---",
                "+++",
                "___",
                "===",
                "- - -",
                "* * *",
                "---yaml",
                "--- YAML",
                "--- yml",
                "\ufeff---",
                "\u200b---",
                "---\u00a0"
            })
    void takesALineThatWasMeantToBeADelimiterForOne(String delimiter) {
        String outline = """
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'one'
                issue
                  id = 'BUG-002@bbbbbb'
                  title = 'two'
                  ! FRONT_MATTER_DELIMITER at '%s'
                """.formatted(delimiter);
        String issue = delimiter + "\nid: BUG-002@bbbbbb\ntitle: two\n---\nmore\n";
        assertOutline(BEFORE + issue, outline);
        assertOutline(BEFORE + "---\n" + issue, outline);
        assertOutline(BEFORE + "Nothing is blank above.\n" + issue, outline);
    }

    @Test
    void readsAFrontMatterWhoseKeysAreAllCapitalized() {
        assertOutline("---\nID: BUG-002@bbbbbb\nTitle: two\nStatus: proposed\n---\n\n### Problem\nmore\n", """
                issue
                  ID = 'BUG-002@bbbbbb'
                  Title = 'two'
                  Status = 'proposed'
                  ### Problem
                """);
        assertOutline(BEFORE + "---\nStatus: Done\nPriority: High\nType: Bug\n---\ntext\n", """
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'one'
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "***", "—", "...", "===", "- - -", "---yaml", " ---"})
    void takesALineThatWasMeantToCloseAFrontMatterForItsEnd(String delimiter) {
        for (String below : new String[] {"\n### Problem\n", "### Problem\n", "more\n\n### Problem\n"}) {
            assertOutline("---\nid: BUG-002@bbbbbb\ntitle: two\n" + delimiter + "\n" + below, """
                    issue
                      id = 'BUG-002@bbbbbb'
                      title = 'two'
                      ### Problem
                      ! FRONT_MATTER_DELIMITER at '%s'
                    """.formatted(delimiter));
        }
    }

    @Test
    void takesDashesInAValueForAPartOfIt() {
        assertOutline("---\nid: BUG-002@bbbbbb\ntitle: >-\n  one\n  ---\n  two\n  ---\n---\nmore\n", """
                issue
                  id = 'BUG-002@bbbbbb'
                  title = 'one --- two ---' at '>-\\n  one\\n  ---\\n  two\\n  ---'
                """);
    }

    @Test
    void takesAnIdWithBlanksForOneWhereNothingIsAbove() {
        assertOutline(BEFORE + "\nid: \"BUG - 002 @ bbbbbb\"\ntitle: two\n---\nmore\n", """
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'one'
                issue
                  id = 'BUG - 002 @ bbbbbb'
                  title = 'two'
                  ! FRONT_MATTER_UNOPENED at 'id'
                """);
    }

    @Test
    void endsAFrontMatterThatIsNeverClosedAboveProse() {
        assertOutline("---\nid: BUG-002@bbbbbb\nstatus: proposed\nThe cart loses BUG-003.\n\n### Problem\n", """
                issue
                  id = 'BUG-002@bbbbbb'
                  status = 'proposed'
                  ### Problem
                  mention BUG-003
                  ! FRONT_MATTER_UNCLOSED at 'status: proposed'
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nSome prose.\nMore of it.\n---\n",
                "--\nan aside: it\nstatus: none\n",
                "***\ntitle: x\n",
                "- - -\ntitle: x\nstatus: none\n",
            })
    void takesTextBetweenRulesForText(String body) {
        assertOutline(BEFORE + body + "text\n", """
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'one'
                """);
    }

    private static void assertOutline(String text, String expected) {
        assertEquals(expected, Outline.of(text));
    }
}
