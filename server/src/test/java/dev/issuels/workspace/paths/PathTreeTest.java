package dev.issuels.workspace.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.workspace.paths.PathTree.Child;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a path tree answers, compared with plain sets of paths. */
class PathTreeTest {
    private static PathTree tree(String... files) {
        var builder = new PathTreeBuilder();
        for (String file : files) {
            builder.addFile(file);
        }
        return builder.build();
    }

    @Test
    void tellsFilesFoldersAndAbsentPathsApart() {
        PathTree tree = tree("src/app/cli.py", "README.md");
        assertEquals(Presence.FILE, tree.presence("src/app/cli.py"));
        assertEquals(Presence.FOLDER, tree.presence("src/app"));
        assertEquals(Presence.FOLDER, tree.presence(""));
        assertEquals(Presence.ABSENT, tree.presence("src/app/cli"));
        assertEquals(Presence.ABSENT, tree.presence("README.md/more"));
        assertEquals(Presence.ABSENT, tree.presence("readme.md"));
    }

    @Test
    void knowsNothingOfWhatIsBelowAnOpaqueFolder() {
        PathTree tree = tree("src/a").withFolder("node_modules", true);
        assertEquals(Presence.FOLDER, tree.presence("node_modules"));
        assertEquals(Presence.UNKNOWN, tree.presence("node_modules/left-pad/index.js"));
        assertTrue(tree.isOpaque("node_modules"));
        assertFalse(tree.isOpaque("src"));
        assertSame(tree, tree.withFile("node_modules/left-pad/index.js"));
        assertSame(tree, tree.withFolder("node_modules/left-pad", false));
        assertSame(tree, tree.without("node_modules/left-pad"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/a.py/", "./src/a.py", "src//a.py", "src/x/../a.py", "src/./a.py", "./././src/a.py"})
    void readsPathsInAllTheirSpellings(String path) {
        assertEquals(Presence.FILE, tree("src/a.py").presence(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../src/a.py", "src/../../a.py", "..", "/src/a.py", "/"})
    void findsNothingOutsideTheFolder(String path) {
        PathTree tree = tree("src/a.py", "a.py");
        assertEquals(Presence.ABSENT, tree.presence(path));
        assertSame(tree, tree.withFile(path));
        assertSame(tree, tree.without(path));
        assertFalse(tree.matches(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"😀/日本 語.md", "-rf", " leading and trailing ", "a\nb", "a\\b", "é", "[id]/{x}.ts", "\uD800", "~"
            })
    void keepsWeirdNames(String path) {
        PathTree tree = tree(path);
        assertEquals(Presence.FILE, tree.presence(path));
        assertTrue(tree.matches(path));
        assertEquals(List.of(path), tree.files().toList());
    }

    @Test
    void givesTheSameInstanceWhenNothingChanges() {
        PathTree tree = tree("src/a.py", "src/b/c.py").withFolder("out", true);
        assertSame(tree, tree.withFile("src/a.py"));
        assertSame(tree, tree.withFolder("src/b", false));
        assertSame(tree, tree.withFolder("out", true));
        assertSame(tree, tree.without("absent/file"));
        assertSame(tree, tree.without("src/a.py/more"));
        PathTreeBuilder builder = tree.toBuilder();
        builder.remove("src");
        builder.addFile("src/b/c.py");
        builder.addFile("src/a.py");
        assertSame(tree, builder.build());
    }

    @Test
    void leavesTheOldTreeAsItWas() {
        PathTree before = tree("src/a.py");
        PathTree after = before.withFile("src/b.py").without("src/a.py");
        assertNotSame(before, after);
        assertEquals(List.of("src/a.py"), before.files().toList());
        assertEquals(List.of("src/b.py"), after.files().toList());
    }

    @Test
    void removesWholeFolders() {
        PathTree tree = tree("src/a/b/c", "src/d").without("src/a");
        assertEquals(Presence.ABSENT, tree.presence("src/a/b/c"));
        assertEquals(2, tree.size());
        assertEquals(0, tree.without("").size());
    }

    @Test
    void letsTheLaterKindWin() {
        assertEquals(Presence.FILE, tree("a/b").withFile("a").presence("a"));
        assertEquals(Presence.FILE, tree("a").withFile("a/b").presence("a/b"));
        assertEquals(Presence.UNKNOWN, tree("a/b").withFolder("a", true).presence("a/b"));
        PathTree opened = PathTree.EMPTY.withFolder("a", true).withFolder("a", false);
        assertEquals(Presence.ABSENT, opened.presence("a/b"));
    }

    @Test
    void listsChildrenByName() {
        PathTree tree = tree("src/b.py", "src/a/x").withFolder("src/c", true);
        assertEquals(
                List.of(new Child("a", true), new Child("b.py", false), new Child("c", true)), tree.children("src/"));
        assertEquals(List.of(), tree.children("src/b.py"));
        assertEquals(List.of(), tree.children("src/c"));
        assertEquals(List.of(new Child("src", true)), tree.children(""));
    }

    @Test
    void listsReadableFoldersEachAfterItsParent() {
        PathTree tree = tree("a/b/c").withFolder("d", true).withFolder("e", false);
        assertEquals(List.of("", "a", "a/b", "e"), tree.folders().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/*.py",
                "src/app/*",
                "**/*.py",
                "**",
                "*",
                "src/**",
                "src/**/cli.py",
                "src/app/**",
                "*/app/cl?.py",
                "src/app/cli.{js,py}",
                "src/{app,lib}/cli.py",
                "{src/app,lib}/cli.py",
                "src/app/[a-d]li.py",
                "src/app/[!x-z]*",
                "./src//app/../app/*.py",
                "src/app/*/",
                "**/app",
                "sr{c,{d,e}}/app",
                "**/src/*.py",
                "src/**/**/cli.py",
                "src/app/c**i.py",
                "docs/\\[draft\\]*",
                "docs/*😀*",
                "docs/[😀]*",
                "{**/cli.py,x}",
                "src/a*p*p*/c*l*i*"
            })
    void findsWhatFitsAGlob(String glob) {
        PathTree tree = tree("src/app/cli.py", "src/main.py", "docs/[draft] 1.md", "docs/a😀b", "docs/😀c");
        assertTrue(tree.matches(glob));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*.py",
                "src/*.js",
                "src/*/*/cli.py",
                "src/app/cli.py/**/x",
                "src/app/[!c]*",
                "Src/*",
                "src?app",
                "src*cli.py",
                "src[/]app",
                "src/app/cli.{js,ts}",
                "lib/**",
                "src/{app/x,y}",
                "**/x/**",
                "../*",
                "{a",
                "[",
                "src/app/cli.p[y",
                "",
                "a{[}],b}",
                "src[!x]app"
            })
    void findsNothingThatDoesNotFit(String glob) {
        assertEquals(glob.isEmpty(), tree("src/app/cli.py", "src/main.py").matches(glob));
    }

    @Test
    void countsAGlobThatReachesIntoAnOpaqueFolderAsAMatch() {
        PathTree tree = tree("src/a.py").withFolder("vendor/lib", true);
        assertTrue(tree.matches("vendor/lib/*.js"));
        assertTrue(tree.matches("**/*.js"));
        assertTrue(tree.matches("vendor/*/x"));
        assertFalse(tree.matches("vendor/*.js"));
        assertFalse(tree.matches("src/**/*.js"));
    }

    @Test
    void staysQuickWithHostileGlobs() {
        PathTree tree = tree("a".repeat(3_000), "a/".repeat(1_000) + "b");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertFalse(tree.matches("a*".repeat(300) + "x"));
            assertFalse(tree.matches("**/a/".repeat(100) + "x"));
            assertFalse(tree.matches("{a,a*}".repeat(100) + "x"));
            assertFalse(tree.matches("{".repeat(400) + "x" + "}".repeat(400)));
            assertTrue(tree.matches("*".repeat(100_000) + "x"));
        });
    }

    @Test
    void holdsVeryDeepTrees() {
        String folder = "d/".repeat(10_000);
        PathTree tree = PathTree.EMPTY.withFile(folder + "file");
        assertEquals(10_001, tree.size());
        assertEquals(Presence.FILE, tree.presence(folder + "file"));
        assertEquals(1, tree.files().count());
        assertTrue(tree.matches("**/file"));
        assertEquals(
                10_000,
                tree.withFolder(folder + "e", true)
                        .without(folder + "file")
                        .folders()
                        .filter(path -> path.endsWith("d"))
                        .count());
        assertEquals(0, tree.without("d").size());
    }

    @Test
    void agreesWithASetOfPathsAfterRandomChanges() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var files = new TreeSet<String>();
        var folders = new TreeSet<String>(Set.of(""));
        PathTree tree = PathTree.EMPTY;
        for (int i = 0; i < 5_000; i++) {
            String path = randomPath(random);
            forget(files, path);
            forget(folders, path);
            if (random.nextInt(3) == 0) {
                tree = tree.without(path);
            } else {
                // A file in the way of a folder makes room for it.
                files.removeAll(foldersAbove(path));
                folders.addAll(foldersAbove(path));
                files.add(path);
                tree = tree.withFile(path);
            }
            String asked = randomPath(random);
            assertEquals(files, tree.files().collect(Collectors.toCollection(TreeSet::new)), "seed " + seed);
            assertEquals(folders, tree.folders().collect(Collectors.toCollection(TreeSet::new)), "seed " + seed);
            assertEquals(files.size() + folders.size() - 1, tree.size(), "seed " + seed);
            assertEquals(presence(files, folders, asked), tree.presence(asked), "seed " + seed);
            assertEquals(
                    anyFits(files, asked) || anyFits(folders, asked), tree.matches(asked + "/**/a*"), "seed " + seed);
            Set<String> ends = Set.copyOf(List.of(asked, path.substring(path.lastIndexOf('/') + 1)));
            assertEquals(oneByOne(tree, ends), tree.endingWithAny(ends), "seed " + seed);
        }
    }

    private static Map<String, List<String>> oneByOne(PathTree tree, Set<String> ends) {
        return ends.stream()
                .filter(end -> tree.endingWith(end).findAny().isPresent())
                .collect(
                        Collectors.toMap(end -> end, end -> tree.endingWith(end).toList()));
    }

    private static Presence presence(Set<String> files, Set<String> folders, String path) {
        return files.contains(path) ? Presence.FILE : folders.contains(path) ? Presence.FOLDER : Presence.ABSENT;
    }

    private static boolean anyFits(Set<String> paths, String folder) {
        return paths.stream()
                .filter(path -> path.startsWith(folder + "/"))
                .anyMatch(path -> path.substring(folder.length()).contains("/a"));
    }

    private static void forget(Set<String> paths, String path) {
        paths.removeIf(known -> known.equals(path) || known.startsWith(path + "/"));
    }

    private static List<String> foldersAbove(String path) {
        return IntStream.range(0, path.length())
                .filter(i -> path.charAt(i) == '/')
                .mapToObj(i -> path.substring(0, i))
                .toList();
    }

    private static String randomPath(Random random) {
        return random.ints(1 + random.nextInt(4), 0, 4)
                .mapToObj(i -> "abcd".substring(i, i + 1))
                .collect(Collectors.joining("/"));
    }
}
