package dev.issuels.lsp.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.eclipse.lsp4j.InitializeParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read at a path, whatever stands there. */
class AnnouncedTest {
    private static final Announced CLIENT =
            new Announced(JsonParser.parseString("""
            {"flag": true, "off": false, "none": null, "number": 12, "word": "yes",
             "list": ["edit", 1, null, {"a": 2}], "part": {"flag": true, "empty": {}, "deeper": {"list": ["x"]}}}
            """).getAsJsonObject());

    @Test
    void knowsFlagsByTheirPath() {
        assertTrue(CLIENT.is("flag"));
        assertTrue(CLIENT.is("part.flag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "none", "number", "word", "list", "part", "gone", "flag.flag", "part.gone.flag", ""})
    void takesNothingElseForAFlag(String path) {
        assertFalse(CLIENT.is(path));
    }

    @Test
    void knowsWhatIsThere() {
        assertTrue(CLIENT.has("flag"));
        assertTrue(CLIENT.has("part.empty"));
        assertFalse(CLIENT.has("off"));
        assertFalse(CLIENT.has("none"));
        assertFalse(CLIENT.has("part.gone"));
        assertFalse(CLIENT.has("number.gone"));
    }

    @Test
    void knowsTheElementsOfLists() {
        assertTrue(CLIENT.lists("list", "edit"));
        assertTrue(CLIENT.lists("list", new JsonPrimitive(1)));
        assertTrue(CLIENT.lists("part.deeper.list", "x"));
        assertFalse(CLIENT.lists("list", "gone"));
        assertFalse(CLIENT.lists("word", "yes"));
        assertEquals(List.of("edit"), CLIENT.words("list"));
        assertEquals(List.of(), CLIENT.words("flag"));
    }

    @Test
    void knowsNumbers() {
        assertEquals(12, CLIENT.number("number", 7));
        assertEquals(7, CLIENT.number("word", 7));
        assertEquals(7, CLIENT.number("part.number", 7));
    }

    @Test
    void holdsNothingWhereNothingWasSent() {
        assertFalse(Announced.in(new InitializeParams()).has("workspace"));
    }
}
