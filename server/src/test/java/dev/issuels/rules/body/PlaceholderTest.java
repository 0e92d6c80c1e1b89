package dev.issuels.rules.body;

import dev.issuels.rules.Drawn;
import org.junit.jupiter.api.Test;

/** What is taken for a placeholder, and what is not. */
final class PlaceholderTest {
    private static final Drawn PLACEHOLDER = Drawn.only("placeholder");
    private static final String FIELDS = "---\nid: BUG-001@a1b2c3\n---\n";

    @Test
    void reportsWhatTheTemplateLeaves() {
        PLACEHOLDER.check("""
                ---
                id: "<PREFIX>-001@a1b2c3"
                title: "Concise, specific title"
                        ^^^^^^^^^^^^^^^^^^^^^^^ info[placeholder]: 'Concise, specific title' is a placeholder
                description: TBD
                             ^^^ info[placeholder]: 'TBD' is a placeholder
                section: "<area of codebase>"
                          ^^^^^^^^^^^^^^^^^^ info[placeholder]: '<area of codebase>' is a placeholder
                tags: [tag1, cart]
                       ^^^^ info[placeholder]: 'tag1' is a placeholder
                references:
                  - path/to/file.py
                ---

                ### Problem
                Clear description of the problem or missing behavior.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info[placeholder]: 'Clear description of the problem or missing behavior.' is a placeholder

                ### Affected Files
                Concrete file references **must be listed when known**:
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info[placeholder]: 'Concrete file references **must be listed when known**:' is a placeholder
                - `path/to/file.py:3` (new)
                  ^^^^^^^^^^^^^^^^^^^^^^^^^ info[placeholder]: '`path/to/file.py:3` (new)' is a placeholder
                - path/to/cart.py
                  ^^^^^^^^^^^^^^^ info[placeholder]: 'path/to/cart.py' is a placeholder

                ### Acceptance Criteria
                - [ ] Objective, testable condition
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info[placeholder]: 'Objective, testable condition' is a placeholder
                - [ ] Criterion 2
                      ^^^^^^^^^^^ info[placeholder]: 'Criterion 2' is a placeholder
                - [ ] ...
                      ^^^ info[placeholder]: '...' is a placeholder

                ### Notes
                As <PREFIX>-<NUMBER>
                   ^^^^^^^^ info[placeholder]: '<PREFIX>' is a placeholder
                            ^^^^^^^^ info[placeholder]: '<NUMBER>' is a placeholder
                """);
    }

    @Test
    void reportsWhatIsStillToBeSaid() {
        PLACEHOLDER.check(FIELDS + """
                - [ ] tbd
                      ^^^ info[placeholder]: 'tbd' is a placeholder
                1. **TODO**
                     ^^^^ info[placeholder]: 'TODO' is a placeholder
                > To be defined.
                  ^^^^^^^^^^^^^^ info[placeholder]: 'To be defined.' is a placeholder
                - TBD — 🛒 in the design phase
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info[placeholder]: 'TBD — 🛒 in the design phase' is a placeholder
                **Owner:** TBD\s\s
                           ^^^ info[placeholder]: 'TBD' is a placeholder
                The day is TBD, the place (TBD after a vote) is **TBD**.
                           ^^^ info[placeholder]: 'TBD' is a placeholder
                                           ^^^ info[placeholder]: 'TBD' is a placeholder
                                                                  ^^^ info[placeholder]: 'TBD' is a placeholder
                | Owner | Day |
                |-------|-----|
                | Ada   | TBD |
                          ^^^ info[placeholder]: 'TBD' is a placeholder
                [Describe what happens]
                ^^^^^^^^^^^^^^^^^^^^^^^ info[placeholder]: '[Describe what happens]' is a placeholder
                - <your name>
                  ^^^^^^^^^^^ info[placeholder]: '<your name>' is a placeholder
                - {Short description}
                  ^^^^^^^^^^^^^^^^^^^ info[placeholder]: '{Short description}' is a placeholder
                Lorem ipsum dolor sit amet
                ^^^^^^^^^^^^^^^^^^^^^^^^^^ info[placeholder]: 'Lorem ipsum dolor sit amet' is a placeholder
                """);
    }

    @Test
    void reportsWhatStandsAloneInThePlaceOfWords() {
        PLACEHOLDER.check("""
                ---
                id: BUG-001@a1b2c3
                title: ...
                       ^^^ info[placeholder]: '...' is a placeholder
                description: (TBD)
                             ^^^^^ info[placeholder]: '(TBD)' is a placeholder
                blocks: BUG-XXX
                        ^^^^^^^ info[placeholder]: 'BUG-XXX' is a placeholder
                ---

                ### Problem
                TODO: say what happens
                ^^^^^^^^^^^^^^^^^^^^^^ info[placeholder]: 'TODO: say what happens' is a placeholder

                ### Importance
                …
                ^ info[placeholder]: '…' is a placeholder

                ### Proposed Solution
                - ...
                  ^^^ info[placeholder]: '...' is a placeholder

                ### Acceptance Criteria
                - [ ] {{criterion}}
                      ^^^^^^^^^^^^^ info[placeholder]: '{{criterion}}' is a placeholder
                - [ ] FIXME(ada): which day?
                      ^^^^^^^^^^^^^^^^^^^^^^ info[placeholder]: 'FIXME(ada): which day?' is a placeholder
                - [ ] ???
                      ^^^ info[placeholder]: '???' is a placeholder

                ### Dependencies
                - AUDIT-GAP-NNN@hash
                  ^^^^^^^^^^^^^^^^^^ info[placeholder]: 'AUDIT-GAP-NNN@hash' is a placeholder
                - [Problem description]
                  ^^^^^^^^^^^^^^^^^^^^^ info[placeholder]: '[Problem description]' is a placeholder

                ### Notes
                Your text here.
                ^^^^^^^^^^^^^^^ info[placeholder]: 'Your text here.' is a placeholder
                """);
    }

    @Test
    void reportsWhatStandsForTextThatWasLeftOut() {
        PLACEHOLDER.check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                ... (rest unchanged) ...
                ^^^^^^^^^^^^^^^^^^^^^^^^ info[placeholder]: '... (rest unchanged) ...' is a placeholder

                [... existing content ...]
                ^^^^^^^^^^^^^^^^^^^^^^^^^^ info[placeholder]: '[... existing content ...]' is a placeholder

                … the rest as before
                ^^^^^^^^^^^^^^^^^^^^ info[placeholder]: '… the rest as before' is a placeholder

                ... the rest of the items stays, existing carts too.
                [Other carts](src/cart.py) are unchanged.
                """);
    }

    @Test
    void saysNothingOfIssuesThatAreAboutPlaceholders() {
        PLACEHOLDER.check(FIELDS + """
                ### TBD
                TBD entries stay in the docs, TBD-marked ones too, and `TBD` as well as "TBD" and 'TBD'.
                Remove TODO comments, TODO: from git config. `code
                TBD` here. \\`
                ```
                TBD
                ```

                    TBD

                <!-- TBD -->
                <!--
                TBD
                -->
                `path/to/file` is not escaped, and neither is path/to/file.
                - `/path/to/file`
                - Run `app path/to/file`
                - Map<PREFIX> and List<T>, press <ENTER>, pass <FILE>
                - <br>
                - <details open>
                - <https://example.com/a b>
                - [Add](https://example.com)
                - [Add a link][1]
                - [Spec]
                - {"add ": 1}
                - ...
                - Todo list
                - TODO comments: remove them
                - Fix me: the cart
                - MAX-XX
                - UTF-XXX-8
                - {name}
                - what ???
                #### More
                | ... | ... |
                - Criteria
                - (add a test)

                **High-level approach**
                """);
    }

    @Test
    void saysNothingOfIssuesThatAreOver() {
        PLACEHOLDER.in("history.md").check(FIELDS + "TBD\n");
        PLACEHOLDER.check(FIELDS.replace("id:", "status: done\nid:") + "TBD\n");
    }

    @Test
    void countsInLinesOfEveryEnd() {
        PLACEHOLDER.typedAs(text -> "\uFEFF" + text.replace("\n", "\r\n")).check(FIELDS + """
                `a
                b` TBD
                   ^^^ info[placeholder]: 'TBD' is a placeholder

                <!-- open
                TBD""");
    }
}
