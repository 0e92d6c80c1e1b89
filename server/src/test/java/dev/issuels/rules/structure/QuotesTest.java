package dev.issuels.rules.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests what quotes a list gets that is written anew. */
final class QuotesTest {

    @Test
    void quotesTheItemsThatNeedIt() {
        assertEquals("[a, \"b: c\", d's]", Quotes.listAnew("[\"a', b: c, 'd's']"));
        assertEquals("[a, b]", Quotes.listAnew("['a' \"b\",, \"]"));
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void passesOverManyQuotesInAnItem() {
        String item = "x" + "'".repeat(300_000) + "x";
        assertEquals("[" + item + "]", Quotes.listAnew("[" + item + "]"));
    }
}
