package dev.issuels.features.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.rules.DrawnFiles;
import org.eclipse.lsp4j.Hover;
import org.junit.jupiter.api.Test;

/** Tests what is said of the words of a settings file. */
final class SettingsHoverTest {

    private static final String TAG_STYLE = """
            **tag-style**: A tag with upper-case letters, blanks, underscores, marks of prose, or dashes that join nothing.

            Tags that differ only in style look alike to people and are different to tools; lower-case kebab is the one style of this format.

            Without a setting: hint""";

    @Test
    void saysWhatASettingIsFor() {
        says("ke$0ys: [effort]", """
                **keys**: Keys of the front matter that the project uses besides the known ones.

                What they hold is not checked.""");
        says("$0rules:", """
                **rules**: How bad it is what a rule finds.

                `off` silences the rule. `default` leaves it as it is, also where somebody's editor says otherwise.""");
    }

    @Test
    void saysWhatARuleReportsAndHowBadThatIs() {
        says("rules:\n  tag-$0style: off", TAG_STYLE);
        says("rules:\n  tag-style: of$0f", TAG_STYLE);
        says("rules: {tag-style: $0off}", TAG_STYLE);
    }

    @Test
    void saysNothingOfWhatDoesNotExist() {
        says("ru$0le:\n  tag-style: off", "nothing");
        says("rules:\n  tag-st$0ile: off", "nothing");
        says("# ru$0les", "nothing");
        says("keys: [ef$0fort]", "nothing");
    }

    private static void says(String text, String expected) {
        DrawnPlace place = DrawnPlace.of(DrawnFiles.parts("-- .issue-ls.yaml --\n" + text, "high.md"));
        String actual = place.inSettings(place.workspace())
                .flatMap(new HoverProvider(true)::hover)
                .map(Hover::getContents)
                .map(contents -> contents.getRight().getValue())
                .orElse("nothing");
        assertEquals(expected, actual);
    }
}
