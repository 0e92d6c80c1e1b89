package dev.issuels.packaging;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What a record's {@code equals}, {@code hashCode} and {@code toString} do, as {@link java.lang.runtime.ObjectMethods}. */
final class RecordMethod {
    private static final String OBJECTS = "java/util/Objects";
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final String APPENDED = ")Ljava/lang/StringBuilder;";

    private final String owner;
    private final List<Handle> components;
    private final MethodNode code;

    private RecordMethod(String owner, InvokeDynamicInsnNode site) {
        this.owner = owner;
        // Before them come the class and the names.
        this.components = Arrays.stream(site.bsmArgs)
                .filter(Handle.class::isInstance)
                .map(Handle.class::cast)
                .toList();
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        this.code = new MethodNode(access, "record$" + site.name, site.desc, null, null);
    }

    static boolean canStandFor(InvokeDynamicInsnNode site) {
        return site.bsm.getOwner().equals("java/lang/runtime/ObjectMethods");
    }

    /** The static method that does what a call site does. */
    static MethodNode of(String owner, InvokeDynamicInsnNode site) {
        RecordMethod method = new RecordMethod(owner, site);
        method.code.visitCode();
        switch (site.name) {
            case "equals" -> method.writeEquals();
            case "hashCode" -> method.writeHashCode();
            case "toString" -> method.writeToString();
            default -> throw new IllegalArgumentException("no method of records: " + site.name);
        }
        // Computed by the writer.
        method.code.visitMaxs(0, 0);
        method.code.visitEnd();
        return method.code;
    }

    private void writeEquals() {
        Label differs = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        code.visitJumpInsn(Opcodes.IFEQ, differs);
        for (Handle component : components) {
            load(component);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.CHECKCAST, owner);
            get(component);
            compare(type(component), differs);
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(differs);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
    }

    /** Goes on if the two values on the stack are equal. */
    private void compare(Type type, Label differs) {
        if (Conversion.isPrimitive(type)) {
            // By their boxes, as ObjectMethods says of float and double: NaN is equal to itself, and -0 is not 0.
            String descriptor = Type.getMethodDescriptor(Type.INT_TYPE, type, type);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, box(type), "compare", descriptor, false);
            code.visitJumpInsn(Opcodes.IFNE, differs);
        } else {
            String descriptor = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, OBJECTS, "equals", descriptor, false);
            code.visitJumpInsn(Opcodes.IFEQ, differs);
        }
    }

    private void writeHashCode() {
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle component : components) {
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            load(component);
            Type type = type(component);
            boolean primitive = Conversion.isPrimitive(type);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    primitive ? box(type) : OBJECTS,
                    "hashCode",
                    Type.getMethodDescriptor(Type.INT_TYPE, primitive ? type : Type.getType(Object.class)),
                    false);
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    private void writeToString() {
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        append(owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1) + "[");
        String separator = "";
        for (Handle component : components) {
            append(separator + component.getName() + "=");
            load(component);
            Conversion.write(code, type(component), Type.getType(Object.class));
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(Ljava/lang/Object;" + APPENDED, false);
            separator = ", ";
        }
        append("]");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
    }

    private void append(String text) {
        code.visitLdcInsn(text);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(Ljava/lang/String;" + APPENDED, false);
    }

    private void load(Handle component) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        get(component);
    }

    private void get(Handle component) {
        code.visitFieldInsn(Opcodes.GETFIELD, owner, component.getName(), component.getDesc());
    }

    private static Type type(Handle component) {
        return Type.getType(component.getDesc());
    }

    private static String box(Type primitive) {
        return Conversion.boxOf(primitive).getInternalName();
    }
}
