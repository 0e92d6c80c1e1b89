package dev.issuels.rules;

import dev.issuels.workspace.PlacedFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comments take away, and which of them take nothing away. */
final class SuppressionsTest {
    /** Rules of which each reports a place of another kind, and the one about the comments. */
    private static final Drawn RULES = Drawn.only(
            "unknown-status", "unknown-type", "missing-section", "mojibake", "empty-value", "unused-suppression");

    @Test
    void aCommentInTheFrontMatterHoldsForItsLine() {
        RULES.check("""
                ---
                type: bugg # issue-ls: ignore unknown-type
                id: BUG-001@a1b2c3
                status: openn # issue-ls: ignore unknown-type, unknown-status
                                                 ~~~~~~~~~~~~ hint[unused-suppression]: suppression of 'unknown-type' suppresses nothing
                priority: # issue-ls: ignore empty-value
                title: # issue-ls: ignore
                ^^^^^ warning[empty-value]: key 'title' has no value
                       ~~~~~~~~~~~~~~~~~~ hint[unused-suppression]: a suppression that names no rule
                --- # issue-ls: ignore missing-section
                """);
    }

    @Test
    void aCommentInABodyHoldsForTheNextLine() {
        RULES.check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                <!-- issue-ls: ignore mojibake -->
                a â†’ b and c â†’ d
                a â†’ b <!-- issue-ls: ignore mojibake -->
                  ^^^ info[mojibake]: broken encoding of '→'
                                              ~~~~~~~~ hint[unused-suppression]: suppression of 'mojibake' suppresses nothing

                ### Acceptance Criteria
                <!-- issue-ls: ignore mojibake -->
                                      ~~~~~~~~ hint[unused-suppression]: suppression of 'mojibake' suppresses nothing

                a â†’ b
                  ^^^ info[mojibake]: broken encoding of '→'
                """);
    }

    @Test
    void aCommentIsUnderstoodThatIsWrittenAsOtherToolsHaveIt() {
        RULES.check("""
                ---
                type: bugg # issue-ls ignore unknown-type
                id: BUG-001@a1b2c3
                status: openn #issue-ls:disable unknown-status
                # issue-ls: ignore-next-line empty-value
                title:
                --- # issue-ls suppress missing-section

                ### Problem
                <!-- issue-ls ignore mojibake -->
                a â†’ b
                <!-- issue-ls-disable-next-line mojibake -->
                a â†’ b
                a â†’ b <!-- issue-ls: ignore-line mojibake -->
                <!--issue-ls:ignore: mojibake-->
                a â†’ b
                """);
    }

    @Test
    void aCommentIsUnderstoodThatHasNoVerbOrIsALink() {
        RULES.check("""
                [//]: # (issue-ls: ignore-file missing-section)

                ---
                id: BUG-001@a1b2c3
                type: bugg # issue-ls: unknown-type
                status: openn # issue-ls: the usual one
                        ^^^^^ error[unknown-status]: unknown status 'openn'; did you mean 'proposed'?
                ---

                <!-- issue-ls: mojibake, empty-value -->
                                         ~~~~~~~~~~~ hint[unused-suppression]: suppression of 'empty-value' suppresses nothing
                a â†’ b
                [//]: # (issue-ls: ignore mojibake)
                a â†’ b
                [comment]: <> "issue-ls: mojibake"
                a â†’ b
                """);
    }

    @Test
    void aCommentOverSeveralLinesHoldsForTheLineBelowIt() {
        RULES.check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                <!-- issue-ls: ignore mojibake,
                     unknown-type -->
                     ~~~~~~~~~~~~ hint[unused-suppression]: suppression of 'unknown-type' suppresses nothing
                a â†’ b
                <!--
                issue-ls: ignore
                  mojibake
                -->
                a â†’ b
                <!-- issue-ls: ignore mojibake

                which is no comment -->
                a â†’ b
                  ^^^ info[mojibake]: broken encoding of '→'

                ### Acceptance Criteria
                """);
    }

    @Test
    void aCommentInThePreambleHoldsForTheFile() {
        RULES.check("""
                # High Priority Issues (P1)
                <!-- issue-ls: ignore-file missing-section, mojibake -->
                <!-- issue-ls: ignore-file unknown-status -->
                                           ~~~~~~~~~~~~~~ hint[unused-suppression]: suppression of 'unknown-status' suppresses nothing

                a â†’ b

                ---
                id: BUG-001@a1b2c3
                type: bugg
                      ^^^^ error[unknown-type]: unknown type 'bugg'; did you mean 'bug'?
                ---

                ---
                id: BUG-002@b2c3d4
                ---
                """);
    }

    @Test
    void aCommentForTheFileInABodyIsReported() {
        RULES.check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                <!-- issue-ls: ignore-file mojibake -->
                                           ~~~~~~~~ hint[unused-suppression]: a suppression for the whole file counts only above its first issue
                a â†’ b
                  ^^^ info[mojibake]: broken encoding of '→'

                ### Acceptance Criteria
                <!-- issue-ls: ignore: mojibake -->
                a â†’ b
                """);
    }

    @Test
    void aCommentInCodeHoldsForNothing() {
        RULES.check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                ```
                <!-- issue-ls: ignore mojibake -->
                a â†’ b
                  ^^^ info[mojibake]: broken encoding of '→'
                ```

                ### Acceptance Criteria
                """);
    }

    @Test
    void aCommentThatIsQuotedHoldsForNothing() {
        RULES.check("""
                ---
                id: BUG-001@a1b2c3
                type: "bugg # issue-ls: ignore unknown-type"
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[unknown-type]: unknown type 'bugg # issue-ls: ignore unknown-type'; use 'bug', 'enhancement', 'refactor', 'docs', 'test', 'security' or 'performance'
                title: # issue-ls: ignore empty-value
                status: openn # 'issue-ls: ignore unknown-status'
                        ^^^^^ error[unknown-status]: unknown status 'openn'; did you mean 'proposed'?
                ---

                ### Problem
                Write `<!-- issue-ls: ignore mojibake -->` above it:
                a â†’ b
                  ^^^ info[mojibake]: broken encoding of '→'

                Not `code` <!-- issue-ls: ignore mojibake --> or ``a ` b``
                a â†’ b

                ### Acceptance Criteria
                """);
    }

    @Test
    void aSuppressionOfNoRuleIsReported() {
        RULES.check("""
                <!-- issue-ls: ignore-file everything -->
                                           ~~~~~~~~~~ hint[unused-suppression]: unknown rule 'everything'

                ---
                id: BUG-001@a1b2c3
                status: openn # issue-ls: ignore unknown-statsu
                        ^^^^^ error[unknown-status]: unknown status 'openn'; did you mean 'proposed'?
                                                 ~~~~~~~~~~~~~~ hint[unused-suppression]: unknown rule 'unknown-statsu'; did you mean 'unknown-status'?
                type: bug # issue-ls: ignore the type
                                             ~~~ hint[unused-suppression]: unknown rule 'the'
                                                 ~~~~ hint[unused-suppression]: unknown rule 'type'
                --- # issue-ls: ignore missing-section
                """);
    }

    @Test
    void aSuppressionOfARuleThatIsOffIsNotReported() {
        RULES.check("""
                ---
                id: BUG-001@a1b2c3
                status: openn # issue-ls: ignore unknown-status
                --- # issue-ls: ignore missing-section
                -- .issue-ls.yaml --
                rules:
                  unknown-status: off
                  missing-section: off
                """);
    }

    @Test
    void unusedSuppressionsCanBeSilencedBySettings() {
        RULES.check("""
                ---
                id: BUG-001@a1b2c3
                status: proposed # issue-ls: ignore unknown-status
                --- # issue-ls: ignore missing-section
                -- .issue-ls.yaml --
                rules:
                  unused-suppression: off
                """);
    }

    @Test
    void unusedSuppressionsHaveTheSeverityOfTheSettings() {
        RULES.check("""
                ---
                id: BUG-001@a1b2c3
                status: proposed # issue-ls: ignore unknown-status
                                                    ~~~~~~~~~~~~~~ warning[unused-suppression]: suppression of 'unknown-status' suppresses nothing
                --- # issue-ls: ignore missing-section
                -- .issue-ls.yaml --
                rules:
                  unused-suppression: warning
                  missing-section: error
                """);
    }

    @Test
    void unusedSuppressionsCanBeSuppressed() {
        RULES.check("""
                ---
                id: BUG-001@a1b2c3
                status: proposed # issue-ls: ignore unknown-status, unused-suppression
                type: bug # issue-ls: ignore unused-suppression
                                             ~~~~~~~~~~~~~~~~~~ hint[unused-suppression]: suppression of 'unused-suppression' suppresses nothing
                --- # issue-ls: ignore missing-section
                """);
    }

    @Test
    void aSuppressionInAMergeConflictIsNotReported() {
        RULES.check("""
                <!-- issue-ls: ignore-file unknown-type -->

                ---
                id: BUG-001@a1b2c3
                <<<<<<< HEAD
                status: openn # issue-ls: ignore unknown-status
                =======
                status: proposed # issue-ls: ignore unknown-status
                >>>>>>> topic
                ---
                """);
    }

    @Test
    void nothingIsUnusedBeforeThePathsAreKnown() {
        RULES.given(workspace -> workspace
                        .withFolders(List.of())
                        .withFolders(List.of(SmallWorkspace.FOLDER))
                        .withOnDisk(Map.of(
                                SmallWorkspace.uri(".work/agent/issues/high.md"),
                                workspace
                                        .file(SmallWorkspace.uri(".work/agent/issues/high.md"))
                                        .map(PlacedFile::content))))
                .check("""
                ---
                id: BUG-001@a1b2c3
                status: proposed # issue-ls: ignore unknown-status
                type: bug # issue-ls: ignore unknown-tpye
                                             ~~~~~~~~~~~~ hint[unused-suppression]: unknown rule 'unknown-tpye'; did you mean 'unknown-type'?
                --- # issue-ls: ignore missing-section
                """);
    }
}
