package dev.issuels.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Tests that classes do the same after their lambdas and records are written out. */
final class DesugaringTest {
    private static final String SHAPES = Shapes.class.getName().replace('.', '/');

    @Test
    void theClassesDoWhatTheyDidBefore() throws IOException, ReflectiveOperationException {
        Map<String, byte[]> classes = nest(SHAPES);
        classes.putAll(Desugaring.of(classes));
        Class<?> desugared = new Loader(classes).loadClass(Shapes.class.getName());
        Supplier<?> instance = (Supplier<?>) desugared.getDeclaredConstructor().newInstance();
        assertEquals(new Shapes().get(), instance.get());
    }

    @Test
    void nothingIsLeftToLinkAtRunTime() throws IOException {
        Map<String, byte[]> classes = nest(SHAPES);
        Map<String, byte[]> desugared = Desugaring.of(classes);
        assertFalse(desugared.isEmpty());
        classes.putAll(desugared);
        assertTrue(Desugaring.of(classes).isEmpty());
    }

    /** A class and those that are nested in it. */
    private static Map<String, byte[]> nest(String host) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(host));
        while (!open.isEmpty()) {
            String name = open.pop();
            try (InputStream content = Optional.ofNullable(
                            DesugaringTest.class.getResourceAsStream("/" + name + ".class"))
                    .orElseThrow()) {
                byte[] bytes = content.readAllBytes();
                ClassNode node = new ClassNode();
                new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE);
                Optional.ofNullable(node.nestMembers).ifPresent(open::addAll);
                byte[] unused = classes.put(name, bytes);
            }
        }
        return classes;
    }

    /** Defines some classes anew, and has all others from the test. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(DesugaringTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] content = classes.get(name.replace('.', '/'));
            if (content == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, content, 0, content.length);
        }
    }
}
