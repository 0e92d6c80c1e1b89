package dev.issuels.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Tests that the jar of the distribution is one whose lambdas are written out. */
final class DesugarJarIT {

    @Test
    void noClassOfTheServerIsLinkedAtRunTime() throws IOException {
        Path jar = Path.of(System.getProperty("issue-ls.distribution", ""), "lib", "issue-ls.jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            List<JarEntry> classes = file.stream()
                    .filter(entry -> entry.getName().matches("dev/issuels/.*\\.class"))
                    .toList();
            assertFalse(classes.isEmpty());
            for (JarEntry entry : classes) {
                try (InputStream content = file.getInputStream(entry)) {
                    assertEquals(List.of(), linkedAtRunTime(content.readAllBytes()), entry.getName());
                }
            }
        }
    }

    private static List<String> linkedAtRunTime(byte[] content) {
        ClassNode node = new ClassNode();
        new ClassReader(content).accept(node, 0);
        return node.methods.stream()
                .filter(method -> StreamSupport.stream(method.instructions.spliterator(), false)
                        .anyMatch(InvokeDynamicInsnNode.class::isInstance))
                .map(method -> method.name)
                .toList();
    }
}
