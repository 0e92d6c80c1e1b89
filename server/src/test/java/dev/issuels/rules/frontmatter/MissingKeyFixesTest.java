package dev.issuels.rules.frontmatter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.rules.Example;
import dev.issuels.rules.Mended;
import org.junit.jupiter.api.Test;

/** Tests what is put in for keys that are missing, and how unknown ones are allowed. */
final class MissingKeyFixesTest {

    @Test
    void takesAValueFromTheFileAndTheId() {
        inserts("priority: high", "priority: high\n");
        inserts("type: bug", "type: bug\n");
        Mended.of("missing-key").offers("Insert 'priority: high' (preferred) (safe)\n", without("priority: high\n"));
        Mended.of("missing-key")
                .in("backlog.md")
                .offers("Insert 'priority: medium' (preferred)\n", without("priority: high\n"));
    }

    @Test
    void takesAValueFromTheBody() {
        Mended.of("missing-key")
                .by(
                        "Insert 'title: \"Items vanish when the session ends\"'",
                        without("title: \"Cart loses its items\"\n"),
                        Example.ISSUE.replace("Cart loses its items", "Items vanish when the session ends"));
    }

    @Test
    void takesNoLineWithoutWordsForAValue() {
        Mended.of("missing-key")
                .offers(
                        "Insert 'description: \"A sentence\"' (preferred)\n",
                        without("description: \"Items vanish when the session ends\"\n")
                                .replace("### Problem\n", ":\n\n...\n\nA sentence.\n\n### Problem\n"));
        String other =
                Example.issue("BUG-002@d4e5f6", "Prices are rounded").replace("section: \"shop\"", "section: \"\"");
        Mended.of("missing-key").offers("", without("section: \"shop\"\n") + "\n" + other);
    }

    @Test
    void makesUpTheRest() {
        inserts("created: 2025-07-01", "created: 2025-06-02\n", "created: 2025-07-01\n");
        inserts("status: proposed", "status: proposed\n");
        inserts("tags: []", "tags: [cart, session]\n", "tags: []\n");
        String mended = Mended.of("missing-key").startingWith("Insert 'id:", without("id: \"BUG-001@a1b2c3\"\n"));
        assertEquals(Example.ISSUE.replace("@a1b2c3", "@?"), mended.replaceAll("@[0-9a-f]{6}\"", "@?\""));
    }

    @Test
    void insertsAllAtOnceInTheOrderOfTheTemplate() {
        Mended.of("missing-key")
                .by("Insert all missing keys", without("type: bug\npriority: high\nstatus: proposed\n"), Example.ISSUE);
    }

    @Test
    void closesWhatIsInTheHistory() {
        Mended.of("missing-key")
                .in("history.md")
                .by(
                        "Insert 'status: completed'",
                        without("status: proposed\n"),
                        Example.ISSUE.replace("status: proposed", "status: completed"));
    }

    @Test
    void allowsAKeyInTheSettings() {
        String issue = Example.fields("effort: 3").text();
        allows("unknown-key", "Allow 'effort' in .issue-ls.yaml", issue, "", "keys: [effort]\n");
        allows("unknown-key", "Allow 'effort' in .issue-ls.yaml", issue, "keys: [cost]\n", "keys: [cost, effort]\n");
        allows("unknown-key", "Allow 'effort' in .issue-ls.yaml", issue, "keys:\n", "keys: [effort]\n");
        allows(
                "unknown-key",
                "Allow 'effort' in .issue-ls.yaml",
                issue,
                "keys:\n- cost # in days\nprefixes: []\n",
                "keys:\n- cost # in days\n- effort\nprefixes: []\n");
        allows(
                "unknown-key",
                "Allow 'effort' in .issue-ls.yaml",
                issue,
                "rules:\n  tag-style: off",
                "rules:\n  tag-style: off\nkeys: [effort]\n");
    }

    @Test
    void allowsAPrefixInTheSettings() {
        String issue = Example.fields("id: \"MEM-001@a1b2c3\"").text();
        allows("unknown-prefix", "Allow 'MEM' in .issue-ls.yaml", issue, "", "prefixes: [MEM]\n");
    }

    private static void allows(String code, String title, String issue, String before, String after) {
        String settings = "-- .issue-ls.yaml --\n";
        Mended.of(code).by(title, before.isEmpty() ? issue : issue + settings + before, issue + settings + after);
    }

    private static void inserts(String field, String line) {
        inserts(field, line, line);
    }

    private static void inserts(String field, String line, String inserted) {
        Mended.of("missing-key").by("Insert '" + field + "'", without(line), Example.ISSUE.replace(line, inserted));
    }

    private static String without(String lines) {
        return Example.ISSUE.replace(lines, "");
    }
}
