package dev.issuels.rules;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Tests that the tool that compares fixes tells right from wrong. */
final class MendedTest {

    private static final String TWICE = Example.fields("tags: [cart, cart]").text();
    private static final String ONCE = Example.fields("tags: [cart]").text();

    @Test
    void comparesTheTextsAndTheTitles() {
        Mended.of("duplicate-tag").by("Remove the tag", TWICE, ONCE);
        Mended.of("duplicate-tag").offers("Remove the tag (preferred)\n", TWICE);
        Mended.of("duplicate-tag").offers("", ONCE);
    }

    @Test
    void failsWhereTheyDiffer() {
        Mended mended = Mended.of("duplicate-tag");
        assertThrows(AssertionError.class, () -> mended.by("Remove the tag", TWICE, TWICE));
        assertThrows(AssertionError.class, () -> mended.by("Remove it", TWICE, ONCE));
        assertThrows(AssertionError.class, () -> mended.offers("", TWICE));
    }
}
