package dev.issuels.features.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.features.renaming.DrawnEdit;
import dev.issuels.features.renaming.RenameProvider;
import dev.issuels.rules.DrawnFiles;
import org.junit.jupiter.api.Test;

/** Tests that projects side by side count their issues each for itself, and can still speak of each other. */
final class ProjectsTest {

    private static final String FILES = """
            ---
            id: BUG-001@a1b2c3
            tags: [cart]
            ---
            As in BUG-002 and LIB-001.

            ---
            id: BUG-002@b2c3d4
            ---
            Blocked by: BUG-001
            -- lib/.work/agent/issues/high.md --
            ---
            id: BUG-001@a1b2c3
            tags: [cart]
            ---
            As in BUG-002 and BUG-002@b2c3d4.

            ---
            id: BUG-002@c3d4e5
            ---
            Blocked by: BUG-001

            ---
            id: LIB-001@d4e5f6
            ---
            Blocked by: BUG-001
            """;

    @Test
    void aTagIsThatOfItsOwnProject() {
        DrawnPlace place = place("tags: [ca$0rt]\n---\nAs in BUG-002 and LIB");
        String said = new HoverProvider(true)
                .hover(place.in(place.workspace()))
                .map(hover -> hover.getContents().getRight().getValue())
                .orElse("nothing");
        assertEquals("**cart**\n\n1 issue:\n\n- `BUG-001@a1b2c3`", said);
    }

    @Test
    void anIdLeadsToTheIssueOfItsOwnProject() {
        leads("As in BUG-00$02 and LIB", """
                -- high.md --
                id: BUG-002@b2c3d4
                    ^^^^^^^^^^^^^^
                """);
        leads("As in BUG-00$02 and BUG", """
                -- lib/.work/agent/issues/high.md --
                id: BUG-002@c3d4e5
                    ^^^^^^^^^^^^^^
                """);
        leads("LIB-00$01.", """
                -- lib/.work/agent/issues/high.md --
                id: LIB-001@d4e5f6
                    ^^^^^^^^^^^^^^
                """);
    }

    @Test
    void referencesAreThoseThatMeanTheIssue() {
        refers("id: BUG-00$02@b2c3d4", """
                -- high.md --
                As in BUG-002 and LIB-001.
                      ^^^^^^^
                id: BUG-002@b2c3d4
                    ^^^^^^^^^^^^^^
                -- lib/.work/agent/issues/high.md --
                As in BUG-002 and BUG-002@b2c3d4.
                                  ^^^^^^^^^^^^^^
                """);
        refers("tags: [ca$0rt]\n---\nAs in BUG-002 and LIB", """
                -- high.md --
                tags: [cart]
                       ^^^^
                """);
        refers("LIB-00$01.", """
                -- high.md --
                As in BUG-002 and LIB-001.
                                  ^^^^^^^
                -- lib/.work/agent/issues/high.md --
                id: LIB-001@d4e5f6
                    ^^^^^^^^^^^^^^
                """);
    }

    @Test
    void anIssueWaitsInItsOwnProject() {
        DrawnPlace place = place("id: BUG-00$02@c3d4e5");
        assertEquals(
                """
                -- lib/.work/agent/issues/high.md --
                id: BUG-001@a1b2c3
                    ^^^^^^^^^^^^^^
                """,
                Excerpts.ofLinks(
                        place.texts(),
                        new DefinitionProvider(true, uri -> uri)
                                .awaited(place.in(place.workspace()))
                                .getRight()));
    }

    @Test
    void renamingLeavesOtherProjectsAlone() {
        assertEquals("""
                -- lib/.work/agent/issues/high.md --
                - As in BUG-002 and BUG-002@b2c3d4.
                + As in BUG-002 and BUG-003@b2c3d4.
                -- high.md --
                - As in BUG-002 and LIB-001.
                + As in BUG-003 and LIB-001.
                - id: BUG-002@b2c3d4
                + id: BUG-003@b2c3d4
                """, renamed("id: BUG-00$02@b2c3d4", "BUG-003"));
        assertEquals("""
                -- high.md --
                - id: BUG-001@a1b2c3
                + id: LIB-001@a1b2c3
                - Blocked by: BUG-001
                + Blocked by: LIB-001
                """, renamed("id: BUG-00$01@a1b2c3\ntags: [cart]\n---\nAs in BUG-002 and LIB", "LIB-001"));
    }

    private static void leads(String marked, String expected) {
        DrawnPlace place = place(marked);
        assertEquals(
                expected,
                Excerpts.ofLinks(
                        place.texts(),
                        new DefinitionProvider(true, uri -> uri)
                                .definitions(place.in(place.workspace()))
                                .getRight()));
    }

    private static void refers(String marked, String expected) {
        DrawnPlace place = place(marked);
        assertEquals(
                expected,
                Excerpts.ofLocations(
                        place.texts(),
                        new ReferencesProvider(uri -> uri).references(place.in(place.workspace()), true, () -> {})));
    }

    private static String renamed(String marked, String newName) {
        DrawnPlace place = place(marked);
        return DrawnEdit.of(
                new RenameProvider(DrawnEdit.RICH).renamed(place.in(place.workspace()), newName), place.texts());
    }

    private static DrawnPlace place(String marked) {
        return DrawnPlace.of(DrawnFiles.parts(FILES.replace(marked.replace("$0", ""), marked), "high.md"));
    }
}
