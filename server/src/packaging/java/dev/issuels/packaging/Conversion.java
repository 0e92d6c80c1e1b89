package dev.issuels.packaging;

import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The conversions that a lambda does between its interface and its body (JLS 5.1: casts, boxing, widening). */
final class Conversion {
    private static final Map<Type, Type> BOXES = Map.of(
            Type.BOOLEAN_TYPE, Type.getType(Boolean.class),
            Type.CHAR_TYPE, Type.getType(Character.class),
            Type.BYTE_TYPE, Type.getType(Byte.class),
            Type.SHORT_TYPE, Type.getType(Short.class),
            Type.INT_TYPE, Type.getType(Integer.class),
            Type.LONG_TYPE, Type.getType(Long.class),
            Type.FLOAT_TYPE, Type.getType(Float.class),
            Type.DOUBLE_TYPE, Type.getType(Double.class));

    private static final Map<String, Integer> WIDENINGS = Map.of(
            "IJ", Opcodes.I2L,
            "IF", Opcodes.I2F,
            "ID", Opcodes.I2D,
            "JF", Opcodes.L2F,
            "JD", Opcodes.L2D,
            "FD", Opcodes.F2D);

    private Conversion() {}

    /** Writes what makes a value of one type on the stack one of another. */
    static void write(MethodVisitor code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (isPrimitive(from) && isPrimitive(to)) {
            widen(code, from, to);
        } else if (isPrimitive(from)) {
            box(code, from);
        } else if (isPrimitive(to)) {
            unbox(code, from, to);
        } else if (!to.equals(Type.getType(Object.class))) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    /** The class whose instances hold values of a primitive type. */
    static Type boxOf(Type primitive) {
        return Optional.ofNullable(BOXES.get(primitive)).orElseThrow();
    }

    static boolean isPrimitive(Type type) {
        return BOXES.containsKey(type);
    }

    private static void box(MethodVisitor code, Type primitive) {
        Type box = boxOf(primitive);
        String descriptor = Type.getMethodDescriptor(box, primitive);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, box.getInternalName(), "valueOf", descriptor, false);
    }

    /** Unboxes what the box holds, and widens it; what is no box, such as an object, is cast to that of the other type. */
    private static void unbox(MethodVisitor code, Type from, Type to) {
        Type held = BOXES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(from))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(to);
        Type box = boxOf(held);
        write(code, from, box);
        String method = held.getClassName() + "Value";
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, box.getInternalName(), method, Type.getMethodDescriptor(held), false);
        write(code, held, to);
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
        String source = isInt(from) ? "I" : from.getDescriptor();
        String target = isInt(to) ? "I" : to.getDescriptor();
        if (!source.equals(target)) {
            Integer instruction = WIDENINGS.get(source + target);
            if (instruction == null) {
                throw new IllegalArgumentException("no conversion from " + from + " to " + to);
            }
            code.visitInsn(instruction);
        }
    }

    /** Whether the JVM holds the values of a type as an int (JVMS 2.11.1). */
    private static boolean isInt(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT, Type.INT -> true;
            default -> false;
        };
    }
}
