package dev.issuels.rules.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.Mended;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters are taken for UTF-8 that was read as Windows-1252, and which are not. */
final class MojibakeTest {
    @Test
    void reportsBrokenCharactersWhereverTheyStand() {
        Drawn.only("mojibake").check("""
                # Shortlist â€“ what is next
                            ^^^ info[mojibake]: broken encoding of '–'

                ---
                id: BUG-001@a1b2c3
                title: "CafÃ© cart"
                           ^^ info[mojibake]: broken encoding of 'é'
                ---

                ### Problem
                It isnâ€™t there ðŸ˜€ and â€œgoneâ€, see `a â†’ b`.
                      ^^^ info[mojibake]: broken encoding of '’'
                                 ^^^^ info[mojibake]: broken encoding of '😀'
                                          ^^^ info[mojibake]: broken encoding of '“'
                                                            ^^^ info[mojibake]: broken encoding of '→'

                ```
                50KB â†’ 500KB
                     ^^^ info[mojibake]: broken encoding of '→'
                ```
                """);
    }

    @Test
    void reportsTheFirstCharacterThatIsNoUtf8() {
        Drawn.only("mojibake").check("""
                Gr\uFFFDn
                  ^ info[mojibake]: broken encoding: this is not UTF-8

                ---
                id: BUG-001@a1b2c3
                title: "Caf\uFFFD \uFFFDber alles"
                           ^ info[mojibake]: broken encoding: this is not UTF-8
                ---
                ---
                id: BUG-002@a1b2c3
                title: "What is no UTF-8 is shown as '\uFFFD'"
                ---
                ```
                Caf\uFFFD
                ```
                """);
    }

    @Test
    void reportsAFileInUtf16() {
        for (String start : List.of("\uFFFD\uFFFD-\0-\0-\0\n", "\uFFFD\uFFFD\0-\0-\0-\n")) {
            Drawn.only("mojibake").check(start + "^^^^ info[mojibake]: file is UTF-16 and not UTF-8\n");
        }
    }

    @Test
    void reportsAByteOrderMarkThatWasReadAsText() {
        Drawn.only("mojibake").check("""
                ï»¿# High
                ^^^ info[mojibake]: broken encoding of U+FEFF

                A byte order mark looks like ï»¿ then.
                """);
        String issue = "---\nid: BUG-001@a1b2c3\n---\n";
        Mended.of("mojibake").by("Remove the byte order mark", "ï»¿" + issue, issue);
    }

    @Test
    void reportsARunAsOne() {
        Drawn.only("mojibake").check("""
                ---
                id: BUG-001@a1b2c3
                title: "Ð¿Ñ€Ð¸Ð²ÐµÑ‚ Ð¼Ð¸Ñ€, æ—¥æœ¬èªž"
                        ^^^^^^^^^^^^ info[mojibake]: broken encoding of 'привет'
                                     ^^^^^^ info[mojibake]: broken encoding of 'мир'
                                             ^^^^^^^^^ info[mojibake]: broken encoding of '日本語'
                ---
                """);
    }

    @Test
    void namesTheCodePointOfWhatShowsNothing() {
        Drawn.only("mojibake").check("""
                ---
                id: BUG-001@a1b2c3
                title: "10Â\u00A0KB"
                          ^^ info[mojibake]: broken encoding of U+00A0
                ---
                """);
    }

    @Test
    void leavesAnIssueInAMergeConflictAlone() {
        Drawn.only("mojibake").check("""
                ---
                id: BUG-001@a1b2c3
                ---
                <<<<<<< HEAD
                a â†’ b
                =======
                a -> b
                >>>>>>> topic
                """);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a â†’ b, →",
                "itâ€™s, ’",
                "Ã©tat, é",
                "Ãœber, Ü",
                "Ã–sterreich, Ö",
                "3 Ã— 4, ×",
                "naÃ¯ve, ï",
                "Â§ 101, §",
                "â‚¬ 5, €",
                "âœ… done, ✅",
                "âš\u00A0ï¸\u008F careful, ⚠\uFE0F",
                "ðŸš€ go, 🚀",
                "Å‚adny, ł",
                "bÄ™dzie, ę",
                "tiáº¿ng, ế",
                "donÃ¢â‚¬â„¢t, ’",
                "â\u0086\u0092 in Latin-1, →",
                "â\u0080\u0099 in Latin-1, ’"
            })
    void saysWhatIsMeant(String text, String meant) {
        assertEquals(
                List.of(meant),
                MisreadText.in(text).stream().map(MisreadText::meant).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "naïve Ångström résumé coöperate",
                "NÃO, SÃO, AMANHÃ”, “IRMÃ…”, AÇÃO — ação",
                "CAFÉ” CAFÉ— CLICHÉ—which VOILÀ… «É» PORQUÊ…",
                "« déjà » et « voilà\u00A0»",
                "touché…” and fiancée’s",
                "„Spaß“, daß… Maß–Stab, Größe – Äpfel",
                "die Note „Ä“ und „Ö“",
                "5 Å², 3 Å–1, 10 Å…",
                "tiếng Việt: đường, Â, Ê, Ô, ƯƠ",
                "ðegar það er — Íslenska",
                "“está” «está» está… ‘até’",
                "→ ← – — … ’ “ ” € ✅ 🚀 日本語 привет",
                "Ã",
                "Â",
                "â€",
                "lone ð and ï»¿ and ï¿½",
                "Ä\u0085 next line"
            })
    void leavesOrdinaryWordsAlone(String text) {
        assertEquals(List.of(), MisreadText.in(text));
    }
}
