package dev.issuels.packaging;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** What the method of a written out lambda does: takes what is captured and its arguments, calls the body, and returns. */
final class LambdaBody {
    private final String name;
    private final Type[] captured;
    private final Type erased;
    private final Handle body;
    private final Type specific;

    /**
     * The body for a call site.
     *
     * @param name the class that holds what is captured
     */
    LambdaBody(String name, InvokeDynamicInsnNode site) {
        this.name = name;
        this.captured = Type.getArgumentTypes(site.desc);
        this.erased = (Type) site.bsmArgs[0];
        this.body = (Handle) site.bsmArgs[1];
        this.specific = (Type) site.bsmArgs[2];
    }

    void write(MethodVisitor code) {
        boolean makes = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (makes) {
            code.visitTypeInsn(Opcodes.NEW, body.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        for (int i = 0; i < captured.length; i++) {
            writeCaptured(code, i);
        }
        writeArguments(code);
        code.visitMethodInsn(call(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        Type result = makes ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
        writeResult(code, result);
    }

    private void writeCaptured(MethodVisitor code, int index) {
        Type type = captured[index];
        Type held = Conversion.isPrimitive(type) ? type : Type.getType(Object.class);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, LambdaClass.field(index), held.getDescriptor());
        Conversion.write(code, held, type);
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
        code.visitInsn(wanted.getOpcode(Opcodes.IRETURN));
    }

    /** The instruction that calls the body; what is private is called like anything else within a nest. */
    private int call() {
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }
}
