package dev.issuels;

import dev.issuels.rules.Example;
import dev.issuels.rules.Rule;
import dev.issuels.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A made-up project with a bit of everything that projects have, for the time of a rehearsal. */
final class RehearsalFolder implements AutoCloseable {

    /** What the issue file says that is open in an editor. */
    static final String ISSUES = """
            # Issues

            ---
            id: "BUG-001@a1b2c3"
            title: "Cart loses its items"
            description: "Items vanish when the session ends"
            created: 2025-06-02
            section: shop
            tags: [cart, session]
            type: bug
            priority: high
            status: progress
            references:
              - src/cart.py:1-2
              - src/gone.py
            ---

            ### Problem
            Items vanish when the session ends, as in BUG-002 and `src/cart.py`.

            ```python
            session.end()  # and the cart is gone
            ```

            ### Acceptance Criteria
            - [ ] The cart survives a new session

            ### Dependencies
            The fix is TBD: see `session.end` and BUG-020.

            ---
            *A rule and a word, and neither is an issue.*

            ---
            id: "CART-002@b7f24d"
            title: "Carts can be shared"
            description: "Two people fill one cart"
            created: 2025-06-03
            section: shop
            tags: [cart, has-deps, needs-clarification]
            type: feature
            priority: high
            status: in-progress
            depends_on: [BUG-001@a1b2c3]
            ---

            ### Problem
            Nobody else can see a cart.

            ### Acceptance Criteria
            - [ ] A cart has a link

            ---
            id: "CART-003@d81e5d"
            title: "Carts say who filled them"
            description: "Each line of a cart names a person"
            created: 2025-06-03
            section: shop
            tags: [cart]
            type: feature
            priority: high
            status: proposed
            depends_on: [CART-002, BUG-001]
            blocks: [CART-002]
            ---

            ### Problem
            Nobody knows who wanted what.

            ### Dependencies
            Blocked by: CART-002, cart-001
            """;

    private static final String HISTORY = """
            # History

            ---
            id: "BUG-004@a5c90e"
            title: "Carts of others are shown"
            description: "Two sessions share a cart"
            created: 2025-05-11
            section: shop
            tags: [cart]
            type: bug
            priority: critical
            status: completed
            completed: 2025-05-19
            references:
              - src/cart.py
            ---

            ### Outcome
            Each session has a cart of its own.

            ---

            ## 2025-05-02: TEST-008@b7f24d - Run the tests on every push

            | ID | Title |
            | --- | --- |
            | SPLIT-001 through SPLIT-003 | Cut the shop |
            """;

    private final Path root;

    private RehearsalFolder(Path root) {
        this.root = root;
    }

    /** Writes the project into a temporary folder. */
    static RehearsalFolder write() throws IOException {
        RehearsalFolder folder = new RehearsalFolder(Files.createTempDirectory("issue-ls"));
        folder.write(".work/agent/issues/high.md", ISSUES);
        folder.write(".work/agent/issues/history.md", HISTORY);
        folder.write("src/cart.py", "one\ntwo\n");
        folder.write("README.md", "# Shop\n\nAbout BUG-001@a1b2c3.\n");
        folder.writeRepository();
        folder.writeExamples();
        return folder;
    }

    /** Writes another issue file, whose one issue lacks nearly everything. */
    Path writeLate() throws IOException {
        String late = ".work/agent/issues/low.md";
        write(late, "---\nid: BUG-005@c3d4e5\n---\n");
        return root.resolve(late);
    }

    /** A repository without a commit, as git leaves it that was asked to make one (gitrepository-layout). */
    private void writeRepository() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        Files.createDirectories(root.resolve(".git/objects"));
        Files.createDirectories(root.resolve(".git/refs/heads"));
        write(".gitignore", "*.pyc\n/build/\n!kept.pyc\ndocs/**/out?\n");
    }

    /** Writes the bad example of each rule, as a project of its own: what people write has flaws of all kinds. */
    private void writeExamples() throws IOException {
        for (Rule rule : Rules.ALL) {
            Example example = rule.doc().bad();
            write(rule.code() + "/" + example.path(), example.text());
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    Path root() {
        return root;
    }

    /** The file that says {@link #ISSUES}. */
    Path issues() {
        return root.resolve(".work/agent/issues/high.md");
    }

    /** Removes the project. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
