package dev.issuels.workspace.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests which paths a search finds, and in which order. */
final class PathSearchTest {

    private static final int PLENTY = 1_000;

    private static final PathTree TREE = tree("""
            README.md
            docs/cart.txt
            src/cart/__init__.py
            src/cart/total.py
            src/shop/cart.py
            src/shop/deep/cartridge.py
            src/shop/smart_art.py
            src/till/main.py
            src/till/Makefile
            tests/test_cart.py
            """);

    @Test
    void findsNamesThenTheirStartsThenWhatIsInsideThenAllBelowThenLetters() {
        finds("cart", """
                src/cart/
                docs/cart.txt
                src/shop/cart.py
                src/shop/deep/cartridge.py
                tests/test_cart.py
                src/cart/__init__.py
                src/cart/total.py
                src/shop/smart_art.py
                """);
    }

    @Test
    void findsLettersInTheirOrderInTheNameFirst() {
        finds("mpy", """
                src/shop/smart_art.py
                src/till/main.py
                """);
        finds("smain", "src/till/main.py\n");
        finds("srcmk", "src/till/Makefile\n");
    }

    @Test
    void comparesWhatStandsBeforeASlashWithTheFoldersAbove() {
        finds("shop/ca", """
                src/shop/cart.py
                src/shop/deep/cartridge.py
                """);
        finds("ill/m", """
                src/till/Makefile
                src/till/main.py
                """);
        finds("till/", """
                src/till/Makefile
                src/till/main.py
                """);
        finds("src/till/main.py", "src/till/main.py\n");
    }

    @Test
    void findsFoldersAndOpaqueOnesToo() {
        assertEquals(
                List.of(new PathHit("src/till", true)), TREE.find(query("till").of(1), () -> {}));
        assertEquals(
                List.of(new PathHit("node_modules", true)),
                TREE.withFolder("node_modules", true).find(query("modul").of(PLENTY), () -> {}));
    }

    @Test
    void doesNotMindCase() {
        finds("MAKE", "src/till/Makefile\n");
        finds("readme.MD", "README.md\n");
    }

    @Test
    void prefersWhatIsUsedThenWhatIsNearThenWhatIsShallow() {
        PathTree tree = tree("""
                a/b/item_1.py
                item_2.py
                shop/item_3.py
                x/y/item_4.py
                x/y/item_5.py
                """);
        assertEquals(
                "x/y/item_4.py, shop/item_3.py, x/y/item_5.py, item_2.py, a/b/item_1.py",
                found(tree, new PathQuery("item", "", "web/shop", Set.of("x/y/item_4.py"), PLENTY)));
    }

    @Test
    void prefersTheHomeAndAvoidsWhatIsHidden() {
        PathTree tree = tree("""
                .cache/item_0.py
                one/item_1.py
                two/item_2.py
                """);
        assertEquals(
                "two/item_2.py, one/item_1.py, .cache/item_0.py",
                found(tree, new PathQuery("item", "two/", "", Set.of(), PLENTY)));
        assertEquals(".cache/, .cache/item_0.py", found(tree, new PathQuery(".cac", "", "", Set.of(), PLENTY)));
    }

    @Test
    void keepsTheBestOfMany() {
        PathTree tree = tree(IntStream.range(0, 500)
                .mapToObj(number -> "src/part%03d/cart%d.py".formatted(number, number))
                .collect(Collectors.joining("\n")));
        assertEquals(
                "src/part007/cart7.py",
                found(tree.withFile("a/b/c.py"), query("cart7.").of(1)));
        assertEquals(20, tree.find(query("cart").of(20), () -> {}).size());
    }

    @Test
    void findsWhatASlowSearchFinds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Set<String> files = IntStream.range(0, 20)
                    .mapToObj(number -> path(random))
                    .collect(Collectors.toCollection(TreeSet::new));
            PathTree tree = tree(String.join("\n", files));
            String typed = (path(random) + path(random)).substring(0, 1 + random.nextInt(3));
            Set<String> expected = Stream.concat(tree.files(), tree.folders().filter(folder -> !folder.isEmpty()))
                    .filter(path -> hasLetters(path, typed))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> actual = tree.find(query(typed).of(PLENTY), () -> {}).stream()
                    .map(PathHit::path)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, actual, "seed " + seed + ", '" + typed + "' in " + files);
        }
    }

    @Test
    void endsWhenSomebodyWantsItTo() {
        PathTree tree = tree(IntStream.range(0, 5_000)
                .mapToObj(number -> "folder%d/a".formatted(number))
                .collect(Collectors.joining("\n")));
        assertThrows(
                CancellationException.class,
                () -> tree.find(query("a").of(PLENTY), () -> {
                    throw new CancellationException();
                }));
    }

    @Test
    void needsNoStackForDeepTreesAndNoTimeForLongQueries() {
        String deep = "a/".repeat(20_000) + "b";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertEquals(deep, found(tree(deep), query("b").of(PLENTY)));
            assertEquals("", found(tree(deep), query("a/b".repeat(2_000)).of(PLENTY)));
        });
        assertTrue(PathTree.EMPTY.find(query("a").of(PLENTY), () -> {}).isEmpty());
    }

    /** A query for what is typed alone. */
    private record Typed(String text) {
        PathQuery of(int most) {
            return new PathQuery(text, "", "", Set.of(), most);
        }
    }

    private static Typed query(String typed) {
        return new Typed(typed);
    }

    private static void finds(String typed, String paths) {
        assertEquals(paths.strip().replace("\n", ", "), found(TREE, query(typed).of(PLENTY)), typed);
    }

    private static String found(PathTree tree, PathQuery query) {
        return tree.find(query, () -> {}).stream()
                .map(hit -> hit.path() + (hit.folder() ? "/" : ""))
                .collect(Collectors.joining(", "));
    }

    private static PathTree tree(String paths) {
        var builder = new PathTreeBuilder();
        paths.lines().forEach(builder::addFile);
        return builder.build();
    }

    private static String path(Random random) {
        return random.ints(2 + random.nextInt(5), 0, 9)
                .mapToObj(at -> "aBé.c_/-1".substring(at, at + 1))
                .collect(Collectors.joining());
    }

    /** Whether a path has the letters of a text in their order. */
    private static boolean hasLetters(String path, String text) {
        int had = 0;
        for (char c : path.toLowerCase(Locale.ROOT).toCharArray()) {
            had += had < text.length() && text.toLowerCase(Locale.ROOT).charAt(had) == c ? 1 : 0;
        }
        return had == text.length();
    }
}
