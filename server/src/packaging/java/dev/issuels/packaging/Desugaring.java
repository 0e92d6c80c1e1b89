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
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Replaces the call sites of lambdas and of the methods of records in some classes by calls that need no linking at run
 * time.
 *
 * <p>A lambda becomes a class of its own (JVMS 6.5 invokedynamic, {@link java.lang.invoke.LambdaMetafactory}), which joins
 * the nest of the class that it stands in (JVMS 4.7.28), so that it can call what is private there. What cannot be written
 * out that way, such as a lambda that can be serialized, stays as it is.
 */
final class Desugaring {
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
        int lambdas = 0;
        for (MethodNode method : owner.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (!(instruction instanceof InvokeDynamicInsnNode site)) {
                    continue;
                }
                Optional<ClassNode> host = host(owner);
                if (LambdaClass.canStandFor(site) && host.isPresent()) {
                    String name = owner.name + "$$Lambda$" + lambdas;
                    lambdas++;
                    made.put(name, new LambdaClass(name, site).written(owner.version, host.get().name));
                    join(host.get(), name);
                    method.instructions.set(site, instance(name, site));
                    changed.add(owner);
                } else if (RecordMethod.canStandFor(site)) {
                    MethodNode helper = RecordMethod.of(owner.name, site);
                    helpers.add(helper);
                    method.instructions.set(
                            site,
                            new MethodInsnNode(Opcodes.INVOKESTATIC, owner.name, helper.name, helper.desc, false));
                    changed.add(owner);
                }
            }
        }
        owner.methods.addAll(helpers);
    }

    /** The class that names the members of the nest of a class. */
    private Optional<ClassNode> host(ClassNode node) {
        return Optional.ofNullable(node.nestHostClass == null ? node : classes.get(node.nestHostClass));
    }

    private void join(ClassNode host, String member) {
        if (host.nestMembers == null) {
            host.nestMembers = new ArrayList<>();
        }
        host.nestMembers.add(member);
        changed.add(host);
    }

    /** What gives an instance of the class of a lambda. */
    private static AbstractInsnNode instance(String name, InvokeDynamicInsnNode site) {
        return Type.getArgumentCount(site.desc) > 0
                ? new MethodInsnNode(Opcodes.INVOKESTATIC, name, LambdaClass.MAKE, site.desc, false)
                : new FieldInsnNode(
                        Opcodes.GETSTATIC,
                        name,
                        LambdaClass.ONLY,
                        Type.getReturnType(site.desc).getDescriptor());
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
