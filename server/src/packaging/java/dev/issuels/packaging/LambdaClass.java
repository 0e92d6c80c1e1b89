package dev.issuels.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * A class that lambdas are written out as which stand in one class, are of one interface and capture values of the same
 * shape: what is captured are its fields, and its only method calls what javac has made of the body of each, or what a
 * method reference names.
 *
 * <p>One class for all of these and not one for each: what a JVM has to load at its start and to keep is mostly classes.
 */
final class LambdaClass {
    private static final String OBJECT = "java/lang/Object";
    private static final String CONSTRUCTOR = "<init>";

    /** The method that gives an instance for what is captured. */
    private static final String MAKE = "make";

    /** The fields with the only instance of each lambda that captures nothing. */
    private static final String ONLY = "ONLY";

    /** The field that says which of the lambdas an instance is. */
    private static final String WHICH = "which";

    private final String name;
    private final Shape shape;
    private final List<InvokeDynamicInsnNode> sites = new ArrayList<>();
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    LambdaClass(String name, Shape shape) {
        this.name = name;
        this.shape = shape;
    }

    /**
     * What lambdas of one class have in common.
     *
     * @param erased the method of the interface, as its class file says
     * @param captured the types of the fields: those of references are all {@code Object}
     */
    record Shape(Type supertype, String method, Type erased, List<Type> captured) {

        static Shape of(InvokeDynamicInsnNode site) {
            List<Type> fields = Stream.of(Type.getArgumentTypes(site.desc))
                    .map(type -> Conversion.isPrimitive(type) ? type : Type.getObjectType(OBJECT))
                    .toList();
            return new Shape(Type.getReturnType(site.desc), site.name, (Type) site.bsmArgs[0], fields);
        }
    }

    static boolean canStandFor(InvokeDynamicInsnNode site) {
        return site.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && site.bsm.getName().equals("metafactory");
    }

    /** With slashes. */
    String name() {
        return name;
    }

    /** Adds a lambda; what gives an instance of it, when what it captures is on the stack. */
    List<AbstractInsnNode> instanceOf(InvokeDynamicInsnNode site) {
        int which = sites.size();
        sites.add(site);
        return shape.captured().isEmpty()
                ? List.of(new FieldInsnNode(
                        Opcodes.GETSTATIC, name, ONLY + which, shape.supertype().getDescriptor()))
                : List.of(
                        new LdcInsnNode(which),
                        new MethodInsnNode(Opcodes.INVOKESTATIC, name, MAKE, withWhich(shape.supertype()), false));
    }

    /** The class file. */
    byte[] written(int version, String nestHost) {
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        writer.visit(version, access, name, null, OBJECT, new String[] {
            shape.supertype().getInternalName()
        });
        writer.visitNestHost(nestHost);
        int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
        for (int i = 0; i < shape.captured().size(); i++) {
            writer.visitField(hidden, field(i), shape.captured().get(i).getDescriptor(), null, null)
                    .visitEnd();
        }
        writer.visitField(hidden, WHICH, Type.INT_TYPE.getDescriptor(), null, null)
                .visitEnd();
        writeConstructor();
        if (shape.captured().isEmpty()) {
            writeOnly();
        } else {
            writeMake();
        }
        writeMethod();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void writeConstructor() {
        MethodVisitor code =
                writer.visitMethod(Opcodes.ACC_PRIVATE, CONSTRUCTOR, withWhich(Type.VOID_TYPE), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, CONSTRUCTOR, "()V", false);
        int slot = 1;
        for (int i = 0; i < shape.captured().size(); i++) {
            Type type = shape.captured().get(i);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), type.getDescriptor());
            slot += type.getSize();
        }
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ILOAD, slot);
        code.visitFieldInsn(Opcodes.PUTFIELD, name, WHICH, Type.INT_TYPE.getDescriptor());
        end(code, Opcodes.RETURN);
    }

    private void writeOnly() {
        int access = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        String descriptor = shape.supertype().getDescriptor();
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        for (int which = 0; which < sites.size(); which++) {
            writer.visitField(access, ONLY + which, descriptor, null, null).visitEnd();
            code.visitTypeInsn(Opcodes.NEW, name);
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn(which);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, withWhich(Type.VOID_TYPE), false);
            code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY + which, descriptor);
        }
        end(code, Opcodes.RETURN);
    }

    private void writeMake() {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, MAKE, withWhich(shape.supertype()), null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int slot = 0;
        for (Type type : shape.captured()) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
        }
        code.visitVarInsn(Opcodes.ILOAD, slot);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, withWhich(Type.VOID_TYPE), false);
        end(code, Opcodes.ARETURN);
    }

    private void writeMethod() {
        MethodVisitor code = writer.visitMethod(
                Opcodes.ACC_PUBLIC, shape.method(), shape.erased().getDescriptor(), null, null);
        code.visitCode();
        if (sites.size() > 1) {
            writeChoice(code);
        } else {
            new LambdaBody(name, sites.get(0)).write(code);
        }
        // Computed by the writer.
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** No branch meets another one, so that what a frame holds at its start is what the method began with. */
    private void writeChoice(MethodVisitor code) {
        Label[] branches = Stream.generate(Label::new).limit(sites.size()).toArray(Label[]::new);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, WHICH, Type.INT_TYPE.getDescriptor());
        code.visitTableSwitchInsn(0, branches.length - 1, branches[0], branches);
        for (int which = 0; which < branches.length; which++) {
            code.visitLabel(branches[which]);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            new LambdaBody(name, sites.get(which)).write(code);
        }
    }

    /** A method that takes what is captured and which of the lambdas it is. */
    private String withWhich(Type result) {
        return Type.getMethodDescriptor(
                result,
                Stream.concat(shape.captured().stream(), Stream.of(Type.INT_TYPE))
                        .toArray(Type[]::new));
    }

    /** The field of a captured value. */
    static String field(int index) {
        return "captured" + index;
    }

    private static void end(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
