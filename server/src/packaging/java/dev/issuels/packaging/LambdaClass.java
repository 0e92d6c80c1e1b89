package dev.issuels.packaging;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * The class that a lambda is written out as: what it captures are its fields, and its only method calls what javac has
 * made of the body, or what a method reference names.
 */
final class LambdaClass {
    /** The method that gives an instance for what is captured. */
    static final String MAKE = "make";

    /** The field with the only instance of a class that captures nothing. */
    static final String ONLY = "ONLY";

    private static final String OBJECT = "java/lang/Object";
    private static final String CONSTRUCTOR = "<init>";

    private final String name;
    private final String method;
    private final Type supertype;
    private final Type[] captured;
    private final Type erased;
    private final Handle body;
    private final Type specific;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    /** The class for a call site that it can stand for. */
    LambdaClass(String name, InvokeDynamicInsnNode site) {
        this.name = name;
        this.method = site.name;
        this.supertype = Type.getReturnType(site.desc);
        this.captured = Type.getArgumentTypes(site.desc);
        this.erased = (Type) site.bsmArgs[0];
        this.body = (Handle) site.bsmArgs[1];
        this.specific = (Type) site.bsmArgs[2];
    }

    static boolean canStandFor(InvokeDynamicInsnNode site) {
        return site.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && site.bsm.getName().equals("metafactory");
    }

    /** The class file. */
    byte[] written(int version, String nestHost) {
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        writer.visit(version, access, name, null, OBJECT, new String[] {supertype.getInternalName()});
        writer.visitNestHost(nestHost);
        for (int i = 0; i < captured.length; i++) {
            int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
            writer.visitField(hidden, field(i), captured[i].getDescriptor(), null, null)
                    .visitEnd();
        }
        writeConstructor();
        if (captured.length == 0) {
            writeOnly();
        } else {
            writeMake();
        }
        writeMethod();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void writeConstructor() {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, CONSTRUCTOR, constructor(), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, CONSTRUCTOR, "()V", false);
        int slot = 1;
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), slot);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), captured[i].getDescriptor());
            slot += captured[i].getSize();
        }
        end(code, Opcodes.RETURN);
    }

    private void writeOnly() {
        int access = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        writer.visitField(access, ONLY, supertype.getDescriptor(), null, null).visitEnd();
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, constructor(), false);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, supertype.getDescriptor());
        end(code, Opcodes.RETURN);
    }

    private void writeMake() {
        String descriptor = Type.getMethodDescriptor(supertype, captured);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, MAKE, descriptor, null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int slot = 0;
        for (Type type : captured) {
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, constructor(), false);
        end(code, Opcodes.ARETURN);
    }

    private void writeMethod() {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
        code.visitCode();
        boolean makes = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (makes) {
            code.visitTypeInsn(Opcodes.NEW, body.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured[i].getDescriptor());
        }
        writeArguments(code);
        code.visitMethodInsn(call(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        Type result = makes ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
        writeResult(code, result);
    }

    private void writeArguments(MethodVisitor code) {
        List<Type> parameters = parametersOfBody();
        Type[] given = erased.getArgumentTypes();
        Type[] meant = specific.getArgumentTypes();
        int slot = 1;
        for (int i = 0; i < given.length; i++) {
            code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
            slot += given[i].getSize();
            Conversion.write(code, given[i], meant[i]);
            Conversion.write(code, meant[i], parameters.get(captured.length + i));
        }
    }

    /** What the body takes, an instance that it is called on included. */
    private List<Type> parametersOfBody() {
        List<Type> parameters = new ArrayList<>();
        if (body.getTag() != Opcodes.H_INVOKESTATIC && body.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
            parameters.add(Type.getObjectType(body.getOwner()));
        }
        parameters.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
        return parameters;
    }

    private void writeResult(MethodVisitor code, Type result) {
        Type wanted = erased.getReturnType();
        if (wanted.equals(Type.VOID_TYPE)) {
            if (result.getSize() > 0) {
                code.visitInsn(result.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
            }
        } else {
            Conversion.write(code, result, specific.getReturnType());
            Conversion.write(code, specific.getReturnType(), wanted);
        }
        end(code, wanted.getOpcode(Opcodes.IRETURN));
    }

    /** The instruction that calls the body; what is private is called like anything else within a nest. */
    private int call() {
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }

    private String constructor() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    }

    private static String field(int index) {
        return "captured" + index;
    }

    private static void end(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        // Computed by the writer.
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
