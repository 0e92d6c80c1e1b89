package dev.issuels.rules.frontmatter;

import dev.issuels.rules.Example;
import dev.issuels.rules.Mended;
import org.junit.jupiter.api.Test;

/** Tests how keys and values of a front matter are mended. */
final class FieldFixesTest {

    @Test
    void offersTheMeantChoiceFirstAndThenAllOthers() {
        Mended.of("unknown-status").offers("""
                Replace with 'completed' (preferred)
                Replace with 'proposed'
                Replace with 'in-progress'
                Replace with 'blocked'
                Replace with 'won't-fix'
                """, issue("status: done"));
        Mended.of("unknown-priority").offers("""
                Replace with 'critical'
                Replace with 'high'
                Replace with 'medium'
                Replace with 'low'
                """, issue("priority: whenever"));
    }

    @Test
    void keepsTheQuotesOfAValue() {
        mended("unknown-type", "Replace with 'enhancement'", "type: 'feature'", "type: 'enhancement'");
        mended("unknown-status", "Replace with 'won't-fix'", "status: 'wontfix'", "status: 'won''t-fix'");
        mended("tag-style", "Replace with 'cart-items'", "tags: [\"Cart Items\"]", "tags: [\"cart-items\"]");
    }

    @Test
    void keepsACommentBehindAValue() {
        mended("unknown-status", "Replace with 'proposed'", "status: open # since May", "status: proposed # since May");
    }

    @Test
    void addsTheDayOfCompletion() {
        Mended.of("missing-completion-date")
                .in("history.md")
                .by(
                        "Say that it was completed today",
                        issue("status: completed\nresolution: Fixed"),
                        issue("status: completed\nresolution: Fixed")
                                .replace("\nstatus: completed", "\nstatus: completed\ncompleted: 2025-07-01"));
    }

    @Test
    void putsTheIsoFormOfADateInItsPlace() {
        mended("invalid-date", "Replace with '2025-06-02'", "created: 2025/6/2", "created: 2025-06-02");
        mended("invalid-date", "Replace with '2025-06-02'", "created: -2025-06-02", "created: 2025-06-02");
        Mended.of("invalid-date").offers("Replace with '2025-07-01'\n", issue("created: 2025-02-30"));
        Mended.of("invalid-date").offers("Replace with '2025-07-01'\n", issue("created: 2999-01-01"));
    }

    @Test
    void takesAnEmptyKeyAway() {
        mended("empty-value", "Remove the key 'source'", "source:\nparent: BUG-001", "parent: BUG-001");
        mended("empty-value", "Remove the key 'related'", "related:\n  -\n  -\nparent: BUG-001", "parent: BUG-001");
    }

    @Test
    void takesEmptyItemsAway() {
        mended("empty-value", "Remove the empty item", "tags: [a, \"\", b]", "tags: [a, b]");
        mended(
                "empty-value",
                "Remove the empty items",
                "tags:\n  -\n  - a # x\n  - \n  - b",
                "tags:\n  - a # x\n  - b");
        Mended.of("empty-value").offers("", issue("tags: [\"\", '', b]"));
    }

    @Test
    void renamesAKeyThatIsMisspelt() {
        mended("unknown-key", "Rename to 'completed'", "complete: 2025-07-01", "completed: 2025-07-01");
        Mended.of("unknown-key").offers("Allow 'effort' in .issue-ls.yaml\n", issue("effort: 3"));
    }

    @Test
    void turnsATextIntoAListAndBack() {
        mended("wrong-type", "Turn into a list", "tags: cart, session", "tags: [cart, session]");
        mended("wrong-type", "Turn into a list", "tags: \"a: b; c\"", "tags: [\"a: b\", c]");
        mended("wrong-type", "Turn into a list", "tags: (cart, session)", "tags: [cart, session]");
        mended("wrong-type", "Turn into a list", "tags:\n  + cart\n  + session", "tags:\n  [cart, session]");
        mended("wrong-type", "Turn into a list", "tags:\n  cart\n  session", "tags:\n  [cart, session]");
        mended(
                "wrong-type",
                "Turn into a list",
                "references: src/a.py (new, soon), b.py",
                "references: [\"src/a.py (new, soon)\", b.py]");
        mended("wrong-type", "Turn into a list", "tags: {cart, session}", "tags: [cart, session]");
        mended("wrong-type", "Take it out of the list", "type: [bug]", "type: bug");
        mended("wrong-type", "Take it out of the list", "completed:\n- 2025-01-02", "completed: 2025-01-02");
        mended("wrong-type", "Take it out of the list", "type: # a\n  - bug # b", "type: # a\n  bug # b");
        String inner = "Take it out of the inner list";
        mended("wrong-type", inner, "tags: [a, [cart, session]]", "tags: [a, cart, session]");
        mended("wrong-type", inner, "references:\n  - - src/a.py\n  - b.py", "references:\n  - src/a.py\n  - b.py");
        mended("wrong-type", "Put it in quotes", "references:\n  - a.py: main", "references:\n  - \"a.py: main\"");
        Mended.of("wrong-type").offers("", issue("references:\n  - path: a.py\n    line: 3"));
        Mended.of("wrong-type").offers("", issue("type: [bug, docs]"));
    }

    @Test
    void takesOneOfTwoEqualTagsAway() {
        mended("duplicate-tag", "Remove the tag", "tags: [a, b, a]", "tags: [a, b]");
        mended("duplicate-tag", "Remove the tag", "tags:\n  - a # first\n  - b\n  - a", "tags:\n  - a # first\n  - b");
    }

    private static void mended(String code, String title, String before, String after) {
        Mended.of(code).by(title, issue(before), issue(after));
    }

    private static String issue(String fields) {
        return Example.fields(fields).text();
    }
}
