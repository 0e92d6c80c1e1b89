package dev.issuels.features.completion;

import static dev.issuels.features.completion.DrawnCompletion.in;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That no line makes whoever types at its end wait for ever: each of these has very many of something. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
final class LongLineTest {

    @Test
    void passesOverManyRelations() {
        in("Blocks: a, ".repeat(30_000) + "!$0").offers("");
    }

    @Test
    void passesOverManyQuotesInAnItem() {
        in("tags: [a" + "\"".repeat(400_000) + "$0").offers("cart, voucher, gift");
    }
}
