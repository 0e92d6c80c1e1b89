package dev.issuels.rules.structure;

import dev.issuels.rules.Mended;
import org.junit.jupiter.api.Test;

/** How front matters are mended whose lines break where they should not. */
final class MisplacedBreakTest {

    private static final Mended BROKEN = Mended.of("yaml-syntax");

    private static String fields(String yaml) {
        return "---\nid: BUG-001@a1b2c3\n" + yaml + "status: proposed\n---\n";
    }

    @Test
    void indentsTextThatGoesOnInTheFirstColumn() {
        BROKEN.by("Indent the text", fields("title: |\nOne\nTwo\n"), fields("title: |\n  One\n  Two\n"));
        BROKEN.by("Indent the text", fields("title: One\ntwo three\n"), fields("title: One\n  two three\n"));
    }

    @Test
    void indentsNothingElse() {
        BROKEN.offers("", fields("type: bug\nSome text.\n"));
        BROKEN.offers("", fields("title: \"One\"\nSome text.\n"));
    }

    @Test
    void writesEachKeyOnALineOfItsOwn() {
        BROKEN.by(
                "Write each key on a line of its own",
                "---\nid: BUG-001@a1b2c3, title: One, two, status: proposed\n---\n",
                "---\nid: BUG-001@a1b2c3\ntitle: One, two\nstatus: proposed\n---\n");
        BROKEN.offers("""
                Write the line as 'key: value' (preferred) (safe)
                Put the value in quotes (preferred) (safe)
                """, fields("title: One, and more: two\n"));
    }
}
