package dev.issuels.features.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.rules.DrawnFiles;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.git.Commit;
import dev.issuels.workspace.git.Past;
import dev.issuels.workspace.git.Trace;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.Hover;
import org.junit.jupiter.api.Test;

/** Tests what is said of the symbol under the cursor. */
final class HoverTest {

    private static final String OTHERS = """
            -- low.md --
            ---
            id: "FEAT-002@b2c3d4"
            title: "Gift cards"
            tags: [cart]
            status: blocked
            priority: low
            type: enhancement
            ---

            ### Problem
            Nobody can give a cart.

            Another paragraph.

            ### Acceptance Criteria
            - [x] One
            - [ ] Two

            ### Dependencies
            Blocked by: BUG-001
            -- docs.md --
            ---
            id: "DOC-001@b2c3d4"
            title: "Map<String> in __init__.py, `a_*b*`, snake_case, 2 * 3 and *4*"
            ---

            ### Problem
            ```
            code

            code
            ```
            Not shown.

            ---
            id: "DOC-002@b2c3d4"
            blocked_by: [BUG-001]
            ---

            ### Problem
            <!-- What fails,

            and for whom? -->
            It fails:
            ```
            one

            two
            ```
            -- history.md --
            ## 2024-12-20: BUG-007@c5e8f1 - Closed long ago
            -- src/cart.py --
            one
            two
            three
            """;

    @Test
    void saysWhatAnIssueIs() {
        says("As in FEAT-0$002.", """
                **FEAT-002@b2c3d4** Gift cards

                blocked · low · enhancement · 1/2 criteria · `.work/agent/issues/low.md`

                Nobody can give a cart.

                Blocked by `BUG-001`""");
        says("As in BUG-007$0.", """
                **BUG-007@c5e8f1** Closed long ago

                logged in `.work/agent/issues/history.md`""");
        says("As in BUG-099$0.", "nothing");
    }

    @Test
    void showsTitlesAsTheyAre() {
        says("As in DOC-001$0.", """
                **DOC-001@b2c3d4** Map\\<String> in \\_\\_init\\_\\_.py, `a_*b*`, snake_case, 2 * 3 and \\*4\\*

                `.work/agent/issues/docs.md`

                Not shown.""");
        saysPlainly("As in DOC-001$0.", """
                DOC-001@b2c3d4 Map<String> in __init__.py, a_*b*, snake_case, 2 * 3 and *4*

                .work/agent/issues/docs.md

                Not shown.""");
        saysPlainly("references: ['src/**/ca$0rt.py']", "src/**/cart.py: a pattern that fits something");
    }

    @Test
    void leavesCodeAndCommentsOutOfAProblem() {
        says("As in DOC-002$0.", """
                **DOC-002@b2c3d4**

                `.work/agent/issues/docs.md`

                It fails:

                Blocked by `BUG-001`""");
    }

    @Test
    void saysWhatKeysValuesAndTagsAre() {
        says("tags: [ca$0rt]", """
                **cart**

                2 issues:

                - `BUG-001@a1b2c3` Cart loses items
                - `FEAT-002@b2c3d4` Gift cards""");
        says("section: sh$0op", """
                **shop**

                1 issue:

                - `BUG-001@a1b2c3` Cart loses items""");
        says("status: do$0ne", "**completed** (written `done`): The work is done.");
        says("\"status\": do$0ne", "**completed** (written `done`): The work is done.");
        says("crea$0ted: 2025-01-01", "**created** (required): The day the issue was written down, YYYY-MM-DD.");
        says("cre$0atted: 2025-01-01", "nothing");
        says("priority: urg$0ent", """
                **priority** (required): How urgent it is.

                - `critical`: P0: stops everything else.
                - `high`: P1: next.
                - `medium`: P2: planned.
                - `low`: P3: when there is time.""");
        says("### Accep$0tance Criteria", "**Acceptance Criteria** (required): What a person can test in the end.");
        says("### No$0tes", "**Notes** (optional): Everything else.");
        says("### Some$0thing", "nothing");
    }

    @Test
    void saysWhatAPathIs() {
        says("See `src/ca$0rt.py:2`.", "`src/cart.py`: a file");
        says("See `src/cat$0.py`.", "`src/cat.py`: does not exist");
        says("See `s$0rc/`.", "`src/`: a folder");
        says("See `./src/ca$0rt.py`.", "`./src/cart.py`: a file");
        says("See `ca$0rt.py`.", "`cart.py`: a file, `src/cart.py`");
        says("See `src/ca$0rt.py::test_pay[cash]`.", "`src/cart.py`: a file");
        says("See `./ca$0rt.py`.", "`./cart.py`: a file, `src/cart.py`");
        says("See [the others](lo$0w.md).", "`low.md`: a file, `.work/agent/issues/low.md`");
        says("See [none](no$0ne.md).", "`none.md`: does not exist");
    }

    @Test
    void saysWhatGitKnowsOfAPath() {
        Commit commit = new Commit("a1b2c3d", "Ada Lovelace", LocalDate.of(2025, 6, 1), "Tidy up");
        says("See `src/ca$0rt.py:2`.", new Trace.Changed(commit), """
                `src/cart.py`: a file

                Last changed on 2025-06-01 by Ada Lovelace: Tidy up (`a1b2c3d`)""");
        says("See `src/cat$0.py`.", new Trace.Moved("lib/cats.py", commit), """
                `src/cat.py`: does not exist

                Moved to `lib/cats.py` on 2025-06-01 by Ada Lovelace: Tidy up (`a1b2c3d`)""");
        says("references: [src/old/$0]", new Trace.Deleted(commit), """
                `src/old/`: does not exist

                Deleted on 2025-06-01 by Ada Lovelace: Tidy up (`a1b2c3d`)""");
    }

    private static void says(String line, Trace trace, String expected) {
        DrawnPlace place = place(line);
        String path =
                HoverProvider.paths(place.in(place.workspace())).iterator().next();
        Past past = new Past(Map.of(path, trace), Set.of(path));
        says(place, place.workspace().withFolder(SmallWorkspace.FOLDER, folder -> folder.withPast(past)), expected);
    }

    private static void says(String line, String expected) {
        DrawnPlace place = place(line);
        says(place, place.workspace(), expected);
    }

    private static void saysPlainly(String line, String expected) {
        DrawnPlace place = place(line);
        says(false, place, place.workspace(), expected);
    }

    private static void says(DrawnPlace place, Workspace workspace, String expected) {
        says(true, place, workspace, expected);
    }

    private static void says(boolean markdown, DrawnPlace place, Workspace workspace, String expected) {
        String actual = new HoverProvider(markdown)
                .hover(place.in(workspace))
                .map(Hover::getContents)
                .map(contents -> contents.getRight().getValue())
                .orElse("nothing");
        assertEquals(expected, actual);
    }

    /** An issue with the line in its front matter, if it is a field, or else in its body. */
    private static DrawnPlace place(String line) {
        boolean field = line.matches("[\"a-z$0]+: .*");
        String text = """
                ---
                id: "BUG-001@a1b2c3"
                title: Cart loses items
                %s
                ---

                ### Problem
                %s
                """.formatted(field ? line : "tags: [cart]", field ? "" : line);
        return DrawnPlace.of(DrawnFiles.parts(text + OTHERS, "high.md"));
    }
}
