package dev.issuels.rules.meta;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.Mended;
import org.junit.jupiter.api.Test;

/** What is found in a settings file. */
final class InvalidSettingTest {
    @Test
    void acceptsSettings() {
        Drawn.only("invalid-setting").check("""
                -- .issue-ls.yaml --
                # What this project does its own way
                rules:
                  tag-style: off
                  missing-section: "error"
                  unknown-key: hint # for now
                  date-order: default
                prefixes: [MEM, AUDIT-GAP]
                keys:
                  - reviewer
                  - sprint
                """);
    }

    @Test
    void acceptsSettingsThatSayNothing() {
        Drawn.only("invalid-setting").check("""
                -- .issue-ls.yaml --
                rules:
                prefixes: []
                keys: reviewer
                """);
    }

    @Test
    void reportsWhatDoesNotExist() {
        Drawn.only("invalid-setting").check("""
                -- .issue-ls.yaml --
                rule:
                ^^^^ warning[invalid-setting]: unknown setting 'rule'; did you mean 'rules'?
                  tag-style: off
                schema: strict
                ^^^^^^ warning[invalid-setting]: unknown setting 'schema'
                rules:
                  tag-stile: off
                  ^^^^^^^^^ warning[invalid-setting]: unknown rule 'tag-stile'; did you mean 'tag-style'?
                  unknown-everything: warning
                  ^^^^^^^^^^^^^^^^^^ warning[invalid-setting]: unknown rule 'unknown-everything'
                  tag-style: warn
                             ^^^^ warning[invalid-setting]: unknown severity 'warn' of 'tag-style'; it is one of error, warning, info, hint, off, default
                  date-order: Off
                              ^^^ warning[invalid-setting]: unknown severity 'Off' of 'date-order'; it is one of error, warning, info, hint, off, default
                """);
    }

    @Test
    void reportsWrongShapes() {
        Drawn.only("invalid-setting").check("""
                -- .issue-ls.yaml --
                rules:
                  tag-style:
                  ^^^^^^^^^ warning[invalid-setting]: 'tag-style' needs a severity: error, warning, info, hint, off, default
                  date-order: [off]
                  ^^^^^^^^^^ warning[invalid-setting]: 'date-order' needs a severity: error, warning, info, hint, off, default
                prefixes:
                  MEM: memory
                  ^^^^^^^^^^^ warning[invalid-setting]: 'prefixes' is a list of words
                keys: [[reviewer], sprint]
                       ^^^^^^^^^^ warning[invalid-setting]: 'keys' is a list of words
                """);
    }

    @Test
    void reportsRulesThatAreNoMapping() {
        Drawn.only("invalid-setting").check("""
                -- .issue-ls.yaml --
                rules: [tag-style]
                       ^^^^^^^^^^^ warning[invalid-setting]: 'rules' maps rules to severities, one a line
                prefixes: [mem, MEM-001, "", FEAT-]
                           ^^^ warning[invalid-setting]: 'mem' can be no prefix: it takes upper-case letters and digits
                                ^^^^^^^ warning[invalid-setting]: 'MEM-001' can be no prefix: it takes upper-case letters and digits
                                          | warning[invalid-setting]: '' can be no prefix: it takes upper-case letters and digits
                                             ^^^^^ warning[invalid-setting]: 'FEAT-' can be no prefix: it takes upper-case letters and digits
                """);
    }

    @Test
    void reportsWhatStandsTwice() {
        Drawn.only("invalid-setting").check("""
                -- .issue-ls.yaml --
                rules:
                  tag-style: off
                  tag-style: hint
                  ^^^^^^^^^ warning[invalid-setting]: rule 'tag-style' stands twice
                keys: [reviewer]
                keys: [sprint]
                ^^^^ warning[invalid-setting]: setting 'keys' stands twice
                """);
    }

    @Test
    void reportsBrokenYamlAsAnError() {
        Drawn.only("invalid-setting").check("""
                -- .issue-ls.yaml --
                rules:
                  tag-style: off
                prefixes: [MEM
                          ^^^^ error[invalid-setting]: the bracket is never closed
                keys: [sprint]
                """);
    }

    @Test
    void canBeSetItself() {
        Drawn.only("invalid-setting").check("""
                -- .issue-ls.yaml --
                rules:
                  invalid-setting: info
                  no-such-rule: off
                  ^^^^^^^^^^^^ info[invalid-setting]: unknown rule 'no-such-rule'
                """);
    }

    @Test
    void offersTheNamesThatASlipMayMean() {
        Mended.of("invalid-setting").offers("""
                Rename to 'rules' (preferred)
                """, """
                -- .issue-ls.yaml --
                rule:
                  tag-style: off
                """);
        Mended.of("invalid-setting").offers("""
                Rename to 'tag-style' (preferred)
                """, """
                -- .issue-ls.yaml --
                rules:
                  tag-stile: off
                  nothing-like-it: off
                """);
    }

    @Test
    void renamesASettingOrARule() {
        Mended.of("invalid-setting").by("Rename to 'keys'", """
                -- .issue-ls.yaml --
                key: [effort]
                """, """
                -- .issue-ls.yaml --
                keys: [effort]
                """);
        Mended.of("invalid-setting").by("Rename to 'tag-style'", """
                -- .issue-ls.yaml --
                rules:
                  "tag-stile": off
                """, """
                -- .issue-ls.yaml --
                rules:
                  "tag-style": off
                """);
    }

    @Test
    void renamesNothingToWhatIsThere() {
        Mended.of("invalid-setting").offers("", """
                -- .issue-ls.yaml --
                rules:
                  tag-style: off
                  tag-stile: off
                """);
    }

    @Test
    void offersEverySeverity() {
        Mended.of("invalid-setting").offers("""
                Replace with 'warning' (preferred)
                Replace with 'error'
                Replace with 'info'
                Replace with 'hint'
                Replace with 'off'
                Replace with 'default'
                """, """
                -- .issue-ls.yaml --
                rules:
                  tag-style: warn
                """);
        Mended.of("invalid-setting").by("Replace with 'info'", """
                -- .issue-ls.yaml --
                rules:
                  tag-style: "Information" # for now
                """, """
                -- .issue-ls.yaml --
                rules:
                  tag-style: "info" # for now
                """);
    }
}
