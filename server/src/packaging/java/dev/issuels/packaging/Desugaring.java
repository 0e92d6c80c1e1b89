package dev.issuels.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Replaces the call sites of lambdas and of the methods of records in some classes by calls that need no linking at run
 * time.
 *
 * <p>A lambda becomes a part of a class (JVMS 6.5 invokedynamic, {@link java.lang.invoke.LambdaMetafactory}), which joins
 * the nest of the class that it stands in (JVMS 4.7.28), so that it can call what is private there. What cannot be written
 * out that way, such as a lambda that can be serialized, stays as it is.
 */
final class Desugaring {
    private static final String LAMBDA = "$$Lambda$";

    private final Map<String, ClassNode> classes;
    private final Set<ClassNode> changed = new LinkedHashSet<>();
    private final Map<String, byte[]> made = new LinkedHashMap<>();

    private Desugaring(Map<String, ClassNode> classes) {
        this.classes = classes;
    }

    /**
     * The classes that come out changed or are new.
     *
     * @param classes by their internal names, with slashes
     */
    static Map<String, byte[]> of(Map<String, byte[]> classes) {
        Map<String, ClassNode> nodes = new LinkedHashMap<>();
        classes.forEach((name, content) -> nodes.put(name, parsed(content)));
        Desugaring desugaring = new Desugaring(nodes);
        nodes.values().stream().filter(Desugaring::knowsNests).forEach(desugaring::desugar);
        return desugaring.written();
    }

    private static ClassNode parsed(byte[] content) {
        ClassNode node = new ClassNode();
        new ClassReader(content).accept(node, 0);
        return node;
    }

    private static boolean knowsNests(ClassNode node) {
        int major = node.version & 0xffff;
        return major >= Opcodes.V11;
    }

    private void desugar(ClassNode owner) {
        List<MethodNode> helpers = new ArrayList<>();
        Map<LambdaClass.Shape, LambdaClass> lambdas = new LinkedHashMap<>();
        Optional<ClassNode> host = host(owner);
        for (MethodNode method : owner.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (!(instruction instanceof InvokeDynamicInsnNode site)) {
                    continue;
                }
                if (LambdaClass.canStandFor(site) && host.isPresent()) {
                    LambdaClass lambda = lambdas.computeIfAbsent(
                            LambdaClass.Shape.of(site),
                            shape -> new LambdaClass(owner.name + LAMBDA + lambdas.size(), shape));
                    lambda.instanceOf(site).forEach(made -> method.instructions.insertBefore(site, made));
                    method.instructions.remove(site);
                } else if (RecordMethod.canStandFor(site)) {
                    MethodNode helper = RecordMethod.of(owner.name, site);
                    helpers.add(helper);
                    method.instructions.set(
                            site,
                            new MethodInsnNode(Opcodes.INVOKESTATIC, owner.name, helper.name, helper.desc, false));
                }
            }
        }
        owner.methods.addAll(helpers);
        if (!helpers.isEmpty() || !lambdas.isEmpty()) {
            changed.add(owner);
        }
        lambdas.values().forEach(lambda -> add(lambda, owner, host.orElseThrow()));
    }

    private void add(LambdaClass lambda, ClassNode owner, ClassNode host) {
        made.put(lambda.name(), lambda.written(owner.version, host.name));
        if (host.nestMembers == null) {
            host.nestMembers = new ArrayList<>();
        }
        host.nestMembers.add(lambda.name());
        changed.add(host);
    }

    /** The class that names the members of the nest of a class. */
    private Optional<ClassNode> host(ClassNode node) {
        return Optional.ofNullable(node.nestHostClass == null ? node : classes.get(node.nestHostClass));
    }

    private Map<String, byte[]> written() {
        Map<String, byte[]> written = new LinkedHashMap<>();
        for (ClassNode node : changed) {
            // What is put in leaves the same on the stack: the frames stay.
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            node.accept(writer);
            written.put(node.name, writer.toByteArray());
        }
        written.putAll(made);
        return written;
    }
}
