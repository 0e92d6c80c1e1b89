package dev.issuels.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds what the house asks of every type and package: a telling name and a comment that says what it is. */
final class TypesTest {
    private static final Pattern EMPTY_NAME =
            Pattern.compile("(?:Abstract|Base|I)[A-Z].*|.*(?:Utils?|Helpers?|Managers?|Impl)");

    @Test
    void aTypeIsNotNamedForWhatItIsNot() throws IOException {
        List<String> offenders = new ArrayList<>();
        for (Type type : types()) {
            if (EMPTY_NAME.matcher(type.name).matches()) {
                offenders.add(type.place());
            }
        }
        none("types with a name that says nothing", offenders);
    }

    /** Types nested in tests and fixtures inside methods are left out: the test's name says what they are for. */
    @Test
    void aTypeSaysWhatItIs() throws IOException {
        List<String> offenders = new ArrayList<>();
        for (Type type : types()) {
            boolean owesOne = type.outermost || !Repository.isTest(type.file);
            if (owesOne
                    && (type.comment == null
                            || type.comment.lines().findFirst().orElse("").isBlank())) {
                offenders.add(type.place());
            }
        }
        none("types without a Javadoc that starts with a sentence", offenders);
    }

    @Test
    void aPackageSaysWhatItHoldsAndIsChecked() throws IOException {
        List<String> files = Repository.javaFiles();
        Set<String> described = new TreeSet<>();
        Set<String> packages = new TreeSet<>();
        List<String> offenders = new ArrayList<>();
        for (String file : files) {
            String name = file.replaceFirst(".*?/java/", "").replaceFirst("/[^/]+$", "");
            packages.add(name);
            if (file.endsWith("/package-info.java")) {
                described.add(name);
                String text = Repository.text(file);
                if (!text.contains("\n@NullMarked\n") || !text.contains("\n@CheckReturnValue\n")) {
                    offenders.add(file + ": lacks @NullMarked or @CheckReturnValue");
                }
                if (!Pattern.compile("\\A/\\*\\*\\R \\* \\S").matcher(text).find()) {
                    offenders.add(file + ": does not start with a Javadoc");
                }
            }
        }
        none("package descriptions to mend", offenders);
        assertEquals(packages, described, "packages, and those of them with a package-info.java");
    }

    /** A type as it is written down; {@code comment} is the text of its Javadoc. */
    private record Type(
            String file,
            long line,
            String name,
            boolean outermost,
            @Nullable String comment) {
        String place() {
            return file + ":" + line + ": " + name;
        }
    }

    private static List<Type> types() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Type> types = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> files = Repository.javaFiles();
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    null,
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(
                            files.stream().map(Repository::resolve).toList()));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                String path = unit.getSourceFile().toUri().getPath();
                String file = files.stream().filter(path::endsWith).findFirst().orElseThrow();
                new Collector(file, unit, comments, types).scan(unit, null);
            }
        }
        assertFalse(types.isEmpty());
        return types;
    }

    private static void none(String what, List<String> offenders) {
        assertTrue(offenders.isEmpty(), () -> what + ":\n  " + String.join("\n  ", offenders) + "\n");
    }

    /** Adds every named type that it meets. */
    private static final class Collector extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final String file;
        private final CompilationUnitTree unit;
        private final DocTrees comments;
        private final List<Type> types;

        Collector(String file, CompilationUnitTree unit, DocTrees comments, List<Type> types) {
            this.file = file;
            this.unit = unit;
            this.comments = comments;
            this.types = types;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            if (!tree.getSimpleName().isEmpty()) {
                long start = comments.getSourcePositions().getStartPosition(unit, tree);
                types.add(new Type(
                        file,
                        unit.getLineMap().getLineNumber(start),
                        tree.getSimpleName().toString(),
                        getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree,
                        comments.getDocComment(getCurrentPath())));
            }
            return super.visitClass(tree, null);
        }
    }
}
