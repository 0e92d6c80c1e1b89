package dev.issuels.rules.frontmatter;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said about references. */
final class ReferenceRulesTest {
    private static final Drawn BARE =
            Drawn.only("missing-reference", "outside-workspace", "duplicate-reference", "line-out-of-range");
    private static final Drawn SHOP =
            BARE.withPaths("src/cart.py", "src/app/cli.py", "docs/", "README.md", "with space/a b.txt");

    private static Workspace opaque(Workspace workspace) {
        return workspace.withFolder(
                SmallWorkspace.FOLDER, folder -> folder.withPaths(folder.paths().withFolder("node_modules", true)));
    }

    private static Workspace unscanned(Workspace workspace) {
        return workspace
                .withFolders(List.of())
                .withFolders(List.of(SmallWorkspace.FOLDER))
                .withOnDisk(Map.of(
                        SmallWorkspace.uri(".work/agent/issues/high.md"),
                        workspace
                                .file(SmallWorkspace.uri(".work/agent/issues/high.md"))
                                .map(PlacedFile::content)));
    }

    @Test
    void acceptsWhatExists() {
        Drawn.only("missing-reference", "outside-workspace", "line-out-of-range")
                .withPaths("src/cart.py", "src/app/cli.py", "docs/", "README.md", "with space/a b.txt")
                .check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/cart.py
                  - ./src/cart.py:2
                  - src/app
                  - src/app/
                  - docs/
                  - .
                  - "with space/a b.txt"
                  - src/app/cli.py:9-10
                  - src/app/cli.py#L1-L3
                  - src/**/*.py
                  - "src/{cart,till}.py"
                  - https://example.com/x
                  - README.md#install
                  - src/app/cli.py::main
                  - .work/agent/issues/high.md:BUG-001@a1b2c3
                  - src/cart.py (the culprit)
                  - BUG-002@b1b2c3
                  - src\\app\\cli.py
                ---
                """);
    }

    @Test
    void reportsWhatDoesNotExist() {
        SHOP.check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/till.py
                    ^^^^^^^^^^^ warning[missing-reference]: 'src/till.py' does not exist
                  - "src/Cart.py:3-4"
                     ^^^^^^^^^^^ warning[missing-reference]: 'src/Cart.py' does not exist
                  - src/till/
                    ^^^^^^^^^ warning[missing-reference]: 'src/till/' does not exist
                  - "src/*.rs"
                     ^^^^^^^^ warning[missing-reference]: nothing matches 'src/*.rs'
                  - src/cart.py/more
                    ^^^^^^^^^^^^^^^^ warning[missing-reference]: 'src/cart.py/more' does not exist
                  - .work/agent/issues/hihg.md:BUG-001@a1b2c3
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[missing-reference]: '.work/agent/issues/hihg.md' does not exist
                  - README.md notes
                    ^^^^^^^^^^^^^^^ warning[missing-reference]: 'README.md notes' does not exist
                  - till.py#install
                    ^^^^^^^^^^^^^^^ warning[missing-reference]: 'till.py#install' does not exist
                ---
                """);
    }

    @Test
    void reportsThemInAllListsOfPathsAndInHistoryFiles() {
        SHOP.in("history.md").check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/till.py
                    ^^^^^^^^^^^ warning[missing-reference]: 'src/till.py' does not exist
                affected_files: [src/till.py, docs]
                                 ^^^^^^^^^^^ warning[missing-reference]: 'src/till.py' does not exist
                blocks: [src/none.py]
                ---
                """);
    }

    @Test
    void reportsWhatLeadsOut() {
        SHOP.check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - /etc/hosts
                    ^^^^^^^^^^ warning[outside-workspace]: '/etc/hosts' is an absolute path; references count from the workspace folder
                  - ~/shop/a.py
                    ^^^^^^^^^^^ warning[outside-workspace]: '~/shop/a.py' is an absolute path; references count from the workspace folder
                  - C:\\shop\\a.py
                    ^^^^^^^^^^^^ warning[outside-workspace]: 'C:\\shop\\a.py' is an absolute path; references count from the workspace folder
                  - file:///etc/hosts
                    ^^^^^^^^^^^^^^^^^ warning[outside-workspace]: 'file:///etc/hosts' is an absolute path; references count from the workspace folder
                  - ../other/a.py
                    ^^^^^^^^^^^^^ warning[outside-workspace]: '../other/a.py' leads out of the workspace folder
                  - src/../../a.py
                    ^^^^^^^^^^^^^^ warning[outside-workspace]: 'src/../../a.py' leads out of the workspace folder
                  - src/../src/cart.py
                  - "/src/*.py"
                     ^^^^^^^^^ warning[outside-workspace]: '/src/*.py' is an absolute path; references count from the workspace folder
                  - "../*.py"
                     ^^^^^^^ warning[outside-workspace]: '../*.py' leads out of the workspace folder
                ---
                """);
    }

    @Test
    void reportsTheLaterOfTwoEqualReferences() {
        SHOP.check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/cart.py
                  - src/cart.py
                    ~~~~~~~~~~~ warning[duplicate-reference]: duplicate reference 'src/cart.py'
                  - ./src/cart.py
                    ~~~~~~~~~~~~~ warning[duplicate-reference]: duplicate reference './src/cart.py'
                  - src/cart.py:1-2
                  - src/cart.py#L1-L2
                    ~~~~~~~~~~~ warning[duplicate-reference]: duplicate reference 'src/cart.py'
                  - src/cart.py:1-3
                  - src/app/
                  - src/app
                    ~~~~~~~ warning[duplicate-reference]: duplicate reference 'src/app'
                  - https://example.com
                  - https://example.com
                    ~~~~~~~~~~~~~~~~~~~ warning[duplicate-reference]: duplicate reference 'https://example.com'
                  - .work/agent/issues/high.md:BUG-001
                  - .work/agent/issues/high.md:BUG-002
                affected_files: [src/cart.py]
                ---
                """);
    }

    @Test
    void readsLinesAsTheyAreOftenWritten() {
        SHOP.check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/cart.py:L5
                  - src/cart.py:L5-L12
                               ^^^^^^^ info[line-out-of-range]: 'src/cart.py' has 10 lines
                  - src/cart.py:2,8
                  - src/cart.py:11-12, L20
                               ^^^^^^^^^^^ info[line-out-of-range]: 'src/cart.py' has 10 lines
                  - src/cart.py:1,b
                    ^^^^^^^^^^^^^^^ warning[missing-reference]: 'src/cart.py:1,b' does not exist
                ---
                """);
    }

    @Test
    void reportsLinesThatTheFileDoesNotHave() {
        SHOP.check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/cart.py:10
                  - src/cart.py:11
                               ^^^ info[line-out-of-range]: 'src/cart.py' has 10 lines
                  - src/cart.py:9-11
                               ^^^^^ info[line-out-of-range]: 'src/cart.py' has 10 lines
                  - src/cart.py#L98-L127
                               ^^^^^^^^^ info[line-out-of-range]: 'src/cart.py' has 10 lines
                  - src/cart.py:5-3
                               ^^^^ info[line-out-of-range]: line 3 comes before line 5
                  - src/cart.py:0
                               ^^ info[line-out-of-range]: lines count from 1
                  - docs:5
                ---
                """);
    }

    @Test
    void countsLinesOfWhatIsThere() {
        BARE.check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/one.py:2
                              ^^ info[line-out-of-range]: 'src/one.py' has 1 line
                  - src/one.py:1
                ---
                -- src/one.py --
                print()
                """);
    }

    @Test
    void saysNothingOfWhatNobodyHasLookedInto() {
        BARE.given(ReferenceRulesTest::opaque).check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - node_modules/left-pad/index.js:3
                  - src/till.py
                    ^^^^^^^^^^^ warning[missing-reference]: 'src/till.py' does not exist
                ---
                """);
    }

    @Test
    void saysNothingBeforeThePathsAreKnown() {
        BARE.given(ReferenceRulesTest::unscanned).check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/till.py
                  - "src/*.py"
                  - ../out.py
                    ^^^^^^^^^ warning[outside-workspace]: '../out.py' leads out of the workspace folder
                  - /etc/hosts
                    ^^^^^^^^^^ warning[outside-workspace]: '/etc/hosts' is an absolute path; references count from the workspace folder
                ---
                """);
    }

    @Test
    void countsFromTheProjectOfTheIssueFolder() {
        Drawn.only("missing-reference", "outside-workspace", "duplicate-reference")
                .in("shop/.work/agent/issues/high.md")
                .withPaths("shop/src/a.py", "lib/b.py")
                .check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/a.py
                  - lib/b.py
                  - ../lib/b.py
                    ~~~~~~~~~~~ warning[duplicate-reference]: duplicate reference '../lib/b.py'
                  - ../../out.py
                    ^^^^^^^^^^^^ warning[outside-workspace]: '../../out.py' leads out of the workspace folder
                  - src/b.py
                    ^^^^^^^^ warning[missing-reference]: 'src/b.py' does not exist
                ---
                """);
    }

    @Test
    void leavesWrongTypedBrokenAndEmptyListsAlone() {
        BARE.check("""
                ---
                id: "BUG-001@a1b2c3"
                references: src/till.py
                affected_files: [src/till.py
                ---
                ---
                id: "BUG-002@a1b2c3"
                references: []
                affected_files:
                  - path: src/till.py
                  -
                ---
                ---
                id: "BUG-003@a1b2c3"
                references:
                  - "src/till.py
                ---
                """);
    }
}
