package dev.issuels.rules.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.rules.Rule;
import dev.issuels.rules.Rules;
import dev.issuels.rules.SettingDoc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Compares what the repository says of the rules elsewhere with the rules; {@code -Dgolden.update=true} writes it anew. */
final class RulesPageTest {

    private static final Path PAGE = Path.of("docs", "rules.md");
    private static final Path SETTINGS = Path.of("docs", "configuration.md");
    private static final Path VS_CODE = Path.of("..", "vscode-client", "package.json");

    @Test
    void thePageInTheRepositoryIsThatOfTheRules() throws IOException {
        assertGolden(RulesPage.markdown(Rules.ALL), PAGE);
    }

    @Test
    void thePageOfSettingsIsThatOfTheRulesAndTheSettings() throws IOException {
        assertGolden(SettingsPage.markdown(SettingDoc.ALL, Rules.ALL), SETTINGS);
    }

    @Test
    void vsCodeHasASettingForEachRuleAndForEachSetting() throws IOException {
        assertGolden(VsCodeManifest.withSettings(Files.readString(VS_CODE), SettingDoc.ALL, Rules.ALL), VS_CODE);
    }

    @Test
    void everyRuleHasAnAnchorToWhichItsUrlLeads() {
        String page = RulesPage.markdown(Rules.ALL);
        for (Rule rule : Rules.ALL) {
            assertTrue(page.contains("\n### " + rule.code() + "\n"), rule.code());
            assertTrue(RulesPage.url(rule.code()).endsWith("/server/docs/rules.md#" + rule.code()), rule.code());
        }
    }

    @Test
    void explainsARuleInPlainText() {
        assertEquals("""
                unknown-status (error, warning in history files)

                A status that is not one of the format's.
                Whether an issue is open is read off its status; other words for it are understood, but not by every tool.
                A note may follow `won't-fix:`.

                Reported:

                    status: todo

                Not reported:

                    status: proposed

                To mend it: Replace with 'proposed' (`check --fix-unsafe`); Replace with 'in-progress'; Replace with 'blocked'.
                To silence it: `issue-ls: ignore unknown-status` in a comment, or `unknown-status: off` below `rules:`.
                https://github.com/issue-ls/issue-ls/blob/main/server/docs/rules.md#unknown-status
                """, RulesPage.plain(Rules.byCode("unknown-status").orElseThrow()));
    }

    private static void assertGolden(String expected, Path file) throws IOException {
        if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
            Files.writeString(file, expected);
        }
        assertEquals(expected, Files.readString(file), file + " is outdated: run with -Dgolden.update=true");
    }
}
