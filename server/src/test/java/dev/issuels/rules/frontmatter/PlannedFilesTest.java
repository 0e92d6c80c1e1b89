package dev.issuels.rules.frontmatter;

import dev.issuels.rules.Drawn;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said about references to files that do not exist yet. */
final class PlannedFilesTest {
    private static final Drawn SHOP =
            Drawn.only("missing-reference", "outside-workspace", "duplicate-reference", "line-out-of-range");

    @Test
    void informsOfFilesStillToBeCreated() {
        SHOP.check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/new.py (new)
                    ^^^^^^^^^^ info[missing-reference]: 'src/new.py' does not exist yet
                  - src/till.py (to be created)
                    ^^^^^^^^^^^ info[missing-reference]: 'src/till.py' does not exist yet
                  - src/till.py:5 (NEW)
                    ^^^^^^^^^^^ info[missing-reference]: 'src/till.py' does not exist yet
                  - src/old.py (renewed)
                    ^^^^^^^^^^ warning[missing-reference]: 'src/old.py' does not exist
                ---
                """);
    }

    @Test
    void knowsTheWordsForAFileThatIsStillToCome() {
        Stream.of(
                        "new",
                        "new file, see below",
                        "newly added",
                        "newly created",
                        "to add",
                        "add",
                        "to be added",
                        "will be added",
                        "to be written",
                        "planned",
                        "not created yet",
                        "does not exist yet",
                        "doesn't exist yet",
                        "proposed")
                .forEach(note -> checkNote(note, "info[missing-reference]: 'src/a.py' does not exist yet"));
        Stream.of(
                        "renewed",
                        "to be removed",
                        "add a parameter",
                        "adding is slow",
                        "planner",
                        "exists",
                        "moved from src/new.py")
                .forEach(note -> checkNote(note, "warning[missing-reference]: 'src/a.py' does not exist"));
    }

    /** In the references and in the affected files. */
    private static void checkNote(String note, String expected) {
        String text = """
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/a.py (%s)
                    ^^^^^^^^ %s
                ---
                """;
        SHOP.check(text.formatted(note, expected));
        SHOP.check(text.replace(" (%s)", "").formatted(expected)
                + "\n### Affected Files\n- `src/a.py` (%s)\n".formatted(note));
    }

    @Test
    void believesWhatStandsBehindAPathWithoutParentheses() {
        SHOP.check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/a.py - new
                    ^^^^^^^^ info[missing-reference]: 'src/a.py' does not exist yet
                  - src/b.py:5 — to be created
                    ^^^^^^^^ info[missing-reference]: 'src/b.py' does not exist yet
                  - src/c.py [NEW]
                    ^^^^^^^^ info[missing-reference]: 'src/c.py' does not exist yet
                  - src/d.py  # new
                    ^^^^^^^^ info[missing-reference]: 'src/d.py' does not exist yet
                  - "src/e.py" # to be created: see below
                     ^^^^^^^^ info[missing-reference]: 'src/e.py' does not exist yet
                  - src/f.py -- new file
                    ^^^^^^^^ info[missing-reference]: 'src/f.py' does not exist yet
                ---
                """);
    }

    @Test
    void believesNoWordThatSpeaksOfSomethingElse() {
        SHOP.check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/a - new.py
                    ^^^^^^^^^^^^^^ warning[missing-reference]: 'src/a - new.py' does not exist
                  - src/b.py  # new parameter
                    ^^^^^^^^ warning[missing-reference]: 'src/b.py' does not exist
                  - src/c.py  # removed
                    ^^^^^^^^ warning[missing-reference]: 'src/c.py' does not exist
                  - src/d.py (see the new one)
                    ^^^^^^^^ warning[missing-reference]: 'src/d.py' does not exist
                  - src/e.py
                    ^^^^^^^^ warning[missing-reference]: 'src/e.py' does not exist
                # new
                ---
                """);
    }

    @Test
    void believesTheAffectedFiles() {
        SHOP.check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/a.py
                    ^^^^^^^^ info[missing-reference]: 'src/a.py' does not exist yet
                  - src/b.py
                    ^^^^^^^^ info[missing-reference]: 'src/b.py' does not exist yet
                  - src/c.py
                    ^^^^^^^^ info[missing-reference]: 'src/c.py' does not exist yet
                  - src/d.py
                    ^^^^^^^^ info[missing-reference]: 'src/d.py' does not exist yet
                  - src/e.py
                    ^^^^^^^^ info[missing-reference]: 'src/e.py' does not exist yet
                  - src/f/g.py
                    ^^^^^^^^^^ info[missing-reference]: 'src/f/g.py' does not exist yet
                  - src/h
                    ^^^^^ info[missing-reference]: 'src/h' does not exist yet
                  - src/new.py
                    ^^^^^^^^^^ warning[missing-reference]: 'src/new.py' does not exist
                  - src/i.py
                    ^^^^^^^^ info[missing-reference]: 'src/i.py' does not exist yet
                  - src/j.py
                    ^^^^^^^^ warning[missing-reference]: 'src/j.py' does not exist
                ---

                ### Affected Files
                - NEW: `src/a.py`
                - `src/b.py` (new)
                - Create `./src/c.py:10-20`
                - src/d.py (to be created)
                - [e](src/e.py): created by this work
                - **New folder** `src/f/`
                - create `src/h/i.py`
                - `src/new.py` (renamed)

                New files:
                - `src/i.py`

                Changed:
                - `src/j.py`

                ### Notes
                Create `src/j.py`
                """);
    }

    @Test
    void believesAWordOnlyWhereItLeadsTheLineOrTheNote() {
        SHOP.check("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/a.py
                    ^^^^^^^^ warning[missing-reference]: 'src/a.py' does not exist
                  - src/b.py
                    ^^^^^^^^ warning[missing-reference]: 'src/b.py' does not exist
                  - src/c.py
                    ^^^^^^^^ warning[missing-reference]: 'src/c.py' does not exist
                  - src/d.py
                    ^^^^^^^^ warning[missing-reference]: 'src/d.py' does not exist
                  - src/e.py
                    ^^^^^^^^ warning[missing-reference]: 'src/e.py' does not exist
                  - src/f.py
                    ^^^^^^^^ warning[missing-reference]: 'src/f.py' does not exist
                  - src/u.py
                    ^^^^^^^^ info[missing-reference]: 'src/u.py' does not exist yet
                  - src/v.py
                    ^^^^^^^^ info[missing-reference]: 'src/v.py' does not exist yet
                  - src/w.py
                    ^^^^^^^^ info[missing-reference]: 'src/w.py' does not exist yet
                  - src/x.py
                    ^^^^^^^^ info[missing-reference]: 'src/x.py' does not exist yet
                  - src/y.py
                    ^^^^^^^^ info[missing-reference]: 'src/y.py' does not exist yet
                  - src/z.py
                    ^^^^^^^^ info[missing-reference]: 'src/z.py' does not exist yet
                ---

                ### Affected Files
                - `src/a.py` - handles creating sessions
                - `src/b.py` (lines 157-184: service fixtures creating UnitOfWork)
                - `src/c.py`: sessions are created in line 5
                - `src/d.py` — creates new sessions
                - `src/e.py` - new parameter of `open`
                - src/f.py (renames create to open)
                - [ ] **Create** `src/u.py`
                - `src/v.py` - create
                - `src/w.py` — new file for sessions
                - `src/x.py:10-20` (**NEW**)
                - `src/y.py` (will be created)
                | src/z.py | new |
                """);
    }
}
