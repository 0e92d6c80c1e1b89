package dev.issuels.rules.frontmatter;

import dev.issuels.rules.Mended;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.git.Commit;
import dev.issuels.workspace.git.Past;
import dev.issuels.workspace.git.Trace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How references are mended. */
final class ReferenceFixesTest {
    private static final Mended MISSING = Mended.of("missing-reference");
    private static final Mended OUTSIDE = Mended.of("outside-workspace").withPaths("src/cart.py", "src/app/cli.py");

    private static String references(String lines) {
        return "---\nid: \"BUG-001@a1b2c3\"\nreferences:\n" + lines + "---\n";
    }

    @Test
    void offersTheSameNameElsewhereBeforeAll() {
        MISSING.withPaths("src/app/cli.py", "src/app/cla.py").offers("""
                Replace with 'src/app/cli.py' (preferred)
                Create the file
                Remove the reference
                """, references("  - src/cli.py\n"));
        MISSING.withPaths("src/app/cli.py", "lib/cli.py").offers("""
                Replace with 'src/app/cli.py'
                Replace with 'lib/cli.py'
                Create the file
                Remove the reference
                """, references("  - src/cli.py\n"));
    }

    @Test
    void prefersNoPathThatIsListedAlready() {
        MISSING.withPaths("src/harness/a.py").offers("""
                Replace with 'src/harness'
                Remove the reference
                """, references("  - src/harness/\n  - tests/harness/\n"));
    }

    @Test
    void prefersNoPathThatIsTheLastOfSeveral() {
        for (String several :
                List.of("src/a/x.py, src/app/cli.py", "src/a/x.py and src/app/cli.py", "src/a/x.py src/app/cli.py")) {
            MISSING.withPaths("src/app/cli.py").offers("""
                    Replace with 'src/app/cli.py'
                    Create the file
                    Remove the reference
                    """, references("  - " + several + "\n"));
        }
    }

    @Test
    void offersANameThatDiffersByASlip() {
        MISSING.withPaths("src/app/session.py").offers("""
                Replace with 'src/app/session.py' (preferred)
                Create the file
                Remove the reference
                """, references("  - src/app/sesion.py\n"));
        MISSING.withPaths("src/app/b.py").offers("""
                Create the file
                Remove the reference
                """, references("  - src/app/a.py\n"));
        MISSING.withPaths("src/session/").offers("""
                Replace with 'src/session' (preferred)
                Remove the reference
                """, references("  - src/sesion/\n"));
    }

    @Test
    void makesEachOfSeveralPathsAnItem() {
        Mended missing = MISSING.withPaths("src/a.py", "src/b.py");
        for (String several : List.of("src/a.py, src/b.py", "src/a.py and src/b.py", "src/a.py; src/b.py")) {
            missing.by(
                    "Make each path an item",
                    references("  - " + several + "\n"),
                    references("  - src/a.py\n  - src/b.py\n"));
        }
        missing.by(
                "Make each path an item",
                "---\nid: BUG-001@a1b2c3\nreferences: ['src/a.py, src/b.py']\n---\n",
                "---\nid: BUG-001@a1b2c3\nreferences: ['src/a.py', 'src/b.py']\n---\n");
    }

    @Test
    void takesTheEscapesOfMarkdownOutOfAPath() {
        MISSING.withPaths("tests/test_cart.py")
                .by(
                        "Replace with 'tests/test_cart.py'",
                        references("  - tests/test\\_cart.py:12\n"),
                        references("  - tests/test_cart.py:12\n"));
        MISSING.withPaths("tests/test_cart.py").offers("""
                Replace with 'tests/test_cart.py' (preferred)
                Remove the reference
                """, references("  - tests/test\\_cart.py\n"));
    }

    @Test
    void findsThePathInWhatSaysMore() {
        Mended missing = MISSING.withPaths("src/cart.py", "src/cart.rs", "src/till.py");
        for (String written : List.of(
                "<src/till.py>", "(src/till.py)", "\"[src/till.py]\"", "src/till", "Src/Till.py", "src/till.p")) {
            missing.by(
                    "Replace with 'src/till.py'",
                    references("  - " + written + "\n"),
                    references("  - " + (written.startsWith("\"") ? "\"src/till.py\"" : "src/till.py") + "\n"));
        }
        for (String written : List.of(
                "src/till.py line 3",
                "src/till.py, lines 3-5",
                "src/till.py L3-L5",
                "src/till.py:3..5",
                "src/till.py:3-")) {
            String lines = written.contains("5") ? ":3-5" : ":3";
            missing.by(
                    "Replace with 'src/till.py" + lines + "'",
                    references("  - \"" + written + "\"\n"),
                    references("  - \"src/till.py" + lines + "\"\n"));
        }
        missing.by(
                "Replace with 'src/till.py (the till)'",
                references("  - src/till.py - the till\n"),
                references("  - src/till.py (the till)\n"));
        missing.offers("Remove the reference\n", references("  - src/cart\n"));
    }

    @Test
    void prefersThePathThatGitSaysItMovedTo() {
        MISSING.withPaths("lib/cli.py", "shop/basket.py")
                .given(moved("src/cli.py", "shop/basket.py"))
                .offers("""
                Replace with 'shop/basket.py' (preferred)
                Replace with 'lib/cli.py'
                Create the file
                Remove the reference
                """, references("  - src/cli.py\n"));
        MISSING.withPaths("lib/cli.py")
                .given(moved("src/cli.py", "lib/cli.py"))
                .offers("""
                Replace with 'lib/cli.py' (preferred)
                Create the file
                Remove the reference
                """, references("  - src/cli.py\n"));
        MISSING.withPaths("lib/cli.py")
                .given(moved("src/cli.py", "gone/since.py"))
                .offers("""
                Replace with 'lib/cli.py' (preferred)
                Create the file
                Remove the reference
                """, references("  - src/cli.py\n"));
    }

    @Test
    void keepsThePlaceInAFileThatHasMoved() {
        MISSING.withPaths("notes/guide.md", "lib/app/")
                .given(moved("docs/guide.md", "notes/guide.md"))
                .by(
                        "Replace with 'notes/guide.md#set-up'",
                        references("  - docs/guide.md#set-up\n"),
                        references("  - notes/guide.md#set-up\n"));
        MISSING.withPaths("lib/app/")
                .given(moved("src/app", "lib/app"))
                .by("Replace with 'lib/app/'", references("  - 'src/app/'\n"), references("  - 'lib/app/'\n"));
    }

    @Test
    void countsMovedPathsFromTheProjectOfTheIssueFolder() {
        MISSING.in("app/.work/agent/issues/high.md")
                .withPaths("app/lib/cli.py")
                .given(moved("app/src/cli.py", "app/lib/cli.py"))
                .by("Replace with 'lib/cli.py'", references("  - src/cli.py\n"), references("  - lib/cli.py\n"));
    }

    private static UnaryOperator<Workspace> moved(String from, String to) {
        Trace trace = new Trace.Moved(to, new Commit("a1b2c3d", "Ada", LocalDate.of(2025, 6, 1), "Move"));
        return workspace -> workspace.withFolder(
                SmallWorkspace.FOLDER, folder -> folder.withPast(new Past(Map.of(from, trace), Set.of(from))));
    }

    @Test
    void prefersNothingForAFileThatIsStillToBeCreated() {
        MISSING.withPaths("src/app/cli.py").offers("""
                Create the file
                Replace with 'src/app/cli.py'
                Remove the reference
                """, references("  - src/cli.py (new)\n"));
    }

    @Test
    void keepsLinesNotesAndQuotes() {
        MISSING.withPaths("src/app/cli.py")
                .typedAs(text -> "\uFEFF" + text.replace("\n", "\r\n"))
                .by("Replace with 'src/app/cli.py'", references("""
                  - "src/cli.py:3-4" # 🛒
                """), references("""
                  - "src/app/cli.py:3-4" # 🛒
                """));
        MISSING.withPaths("src/a b/cli.py")
                .by("Replace with 'src/a b/cli.py'", references("  - 'src/cli.py#L3 (x)'\n"), references("""
                  - 'src/a b/cli.py#L3 (x)'
                """));
        MISSING.withPaths("src/a, b/cli.py")
                .by("Replace with 'src/a, b/cli.py'", references("  - src/cli.py:3\n"), references("""
                  - "src/a, b/cli.py:3"
                """));
    }

    @Test
    void createsTheFile() {
        MISSING.by("Create the file", references("  - src/new.py\n"), references("  - src/new.py\n") + """
                -- src/new.py --
                """);
    }

    @Test
    void createsNothingBelowAFileAndNoFolder() {
        MISSING.withPaths("src/cart.py")
                .offers("""
                Remove the reference
                Remove the reference
                Remove the reference
                """, references("  - src/cart.py/more.py\n  - src/new/\n  - \"src/*.rs\"\n"));
    }

    @Test
    void removesTheReference() {
        MISSING.withPaths("src/cart.py")
                .by(
                        "Remove the reference",
                        references("  - src/cart.py\n  - x/till.py\n"),
                        references("  - src/cart.py\n"));
        Mended.of("duplicate-reference")
                .withPaths("src/cart.py")
                .by(
                        "Remove the reference",
                        references("  - src/cart.py\n  - ./src/cart.py\n  - x\n"),
                        references("  - src/cart.py\n  - x\n"));
    }

    @Test
    void keepsTheCommentsOfOtherReferences() {
        MISSING.withPaths("src/cart.py", "src/pay.py")
                .typedAs(text -> text.replace("\n", "\r\n"))
                .by("Remove the reference", references("""
                  - src/cart.py # where it is lost
                  - "x/till.py" # gone
                  # and this
                  - src/pay.py
                """), references("""
                  - src/cart.py # where it is lost
                  # and this
                  - src/pay.py
                """));
        MISSING.withPaths("src/cart.py")
                .by(
                        "Remove the reference",
                        references("- x/till.py\n- src/cart.py # stays\n"),
                        references("- src/cart.py # stays\n"));
        MISSING.withPaths("a/b.py").by("Remove the reference", flow("[x/till.py, a/b.py]"), flow("[a/b.py]"));
    }

    private static String flow(String list) {
        return "---\nid: \"BUG-001@a1b2c3\"\nreferences: " + list + "\n---\n";
    }

    @Test
    void makesPathsRelativeThatLeadInside() {
        OUTSIDE.offers("Replace with 'src/cart.py' (preferred)\n".repeat(3), references("""
                  - /w/src/cart.py
                  - file:///w/src/cart.py
                  - ../w/src/cart.py
                """));
        OUTSIDE.offers("Replace with 'src/app/cli.py' (preferred)\n", references("  - /src/app/cli.py\n"));
        OUTSIDE.offers("Replace with 'src/app/cli.py'\n".repeat(3), references("""
                  - ../src/app/cli.py
                  - ~/shop/src/app/cli.py
                  - C:\\shop\\src\\app\\cli.py
                """));
        OUTSIDE.offers("", references("""
                  - /etc/cart.py
                  - ../other/cart.py
                """));
    }

    @Test
    void countsFromTheProjectOfTheIssueFolder() {
        MISSING.in("shop/.work/agent/issues/high.md")
                .withPaths("shop/src/app/cli.py")
                .offers("""
                Replace with 'src/app/cli.py' (preferred)
                Create the file
                Remove the reference
                """, references("  - src/cli.py\n"));
    }
}
