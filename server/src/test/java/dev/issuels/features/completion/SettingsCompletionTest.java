package dev.issuels.features.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.rules.Rules;
import org.junit.jupiter.api.Test;

/** Tests what is offered in a settings file. */
final class SettingsCompletionTest {

    private static final String SEVERITIES = "error, warning, info, hint, off, default";

    private static final String ISSUES = """
            -- high.md --
            ---
            id: "MEM-001@a1b2c3"
            title: "One"
            reviewer: me
            ---
            ---
            id: "BUG-002@a1b2c3"
            title: "Two"
            effort: small
            ---
            """;

    @Test
    void offersTheSettingsThatAreNotThere() {
        in("$0").offers("rules, prefixes, keys");
        in("rules:\n  tag-style: off\nke$0").offers("prefixes, keys");
        in("ke$0ys: []").offers("rules, prefixes, keys");
        becomes("pre$0", "prefixes", "prefixes: ");
        becomes("pre$0: [MEM]", "prefixes", "prefixes: [MEM]");
    }

    @Test
    void leavesAPlaceForWhatASettingHolds() {
        assertEquals("rules:\n  $1", snippet("rules"));
        assertEquals("keys: [$1]", snippet("keys"));
    }

    @Test
    void offersRules() {
        assertEquals(Rules.ALL.size(), in("rules:\n  $0").items().size());
        becomes("rules:\n  tag-st$0", "tag-style", "rules:\n  tag-style: ");
        becomes("rules:\n  tag-st$0: off", "tag-style", "rules:\n  tag-style: off");
        becomes("rules:\n  tag-st$0\nkeys: []", "tag-style", "rules:\n  tag-style: \nkeys: []");
    }

    @Test
    void offersNoRuleTwice() {
        String labels = in("rules:\n  tag-style: off # for now\n  $0").labels();
        assertFalse(labels.contains("tag-style"), labels);
        assertTrue(labels.contains("duplicate-tag"), labels);
    }

    @Test
    void tellsWhatARuleReportsAndHowBadThatIs() {
        var item = in("rules:\n  mis$0").item("missing-key");
        assertEquals("error, hint in history files", item.getDetail());
        assertTrue(item.getDocumentation().getLeft().contains("\n\n"));
    }

    @Test
    void offersSeverities() {
        in("rules:\n  tag-style: $0").offers(SEVERITIES);
        becomes("rules:\n  tag-style: o$0", "off", "rules:\n  tag-style: off");
        becomes("rules:\n  tag-style:$0", "off", "rules:\n  tag-style: off");
        becomes("rules:\n  tag-style: h$0int # for now", "off", "rules:\n  tag-style: off # for now");
    }

    @Test
    void offersWhatTheIssuesHave() {
        in("prefixes: [$0]").offers("MEM");
        in("prefixes: [MEM, $0]").offers("");
        in("keys:\n  - re$0").offers("effort, reviewer");
        becomes("keys: [effort, $0]", "reviewer", "keys: [effort, reviewer]");
        becomes("keys: $0", "reviewer", "keys: [reviewer]");
        becomes("keys: \"rev$0\"", "reviewer", "keys: \"reviewer\"");
    }

    @Test
    void offersNothingElsewhere() {
        in("# $0").offers("");
        in("rules:\n  tag-style: off # $0").offers("");
        in("rules: $0").offers("");
        in("schema: $0").offers("");
        in("keys:\n  $0").offers("");
    }

    private static String snippet(String label) {
        return in("$0").with(DrawnCompletion.RICH)
                .item(label)
                .getTextEdit()
                .getRight()
                .getNewText();
    }

    private static DrawnCompletion in(String text) {
        return DrawnCompletion.of("-- .issue-ls.yaml --\n" + text + "\n" + ISSUES, DrawnCompletion.PLAIN);
    }

    private static void becomes(String text, String label, String after) {
        assertEquals(after + "\n", in(text).after(label));
    }
}
