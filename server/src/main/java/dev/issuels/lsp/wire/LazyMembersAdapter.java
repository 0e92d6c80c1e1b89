package dev.issuels.lsp.wire;

import com.google.gson.Gson;
import com.google.gson.JsonIOException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.jsonrpc.json.adapters.JsonElementTypeAdapter;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the protocol as JSON, where the type of a member is looked at only when one occurs.
 *
 * <p>The same JSON as Gson's own, which looks at all that a message can hold before the first one is read or written:
 * the capabilities of a server alone are a hundred types, most of which are never seen.
 */
final class LazyMembersAdapter<T> extends TypeAdapter<T> {

    /** Makes the adapters for those classes of the protocol that are their members and nothing else. */
    static final TypeAdapterFactory FACTORY = new TypeAdapterFactory() {
        @Override
        @SuppressWarnings("unchecked") // The constructor is that of the type.
        public @Nullable <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            Class<?> raw = type.getRawType();
            if (!isOfMembersOnly(raw)) {
                return null;
            }
            try {
                return new LazyMembersAdapter<>(gson, (Constructor<T>) raw.getConstructor());
            } catch (NoSuchMethodException e) {
                return null;
            }
        }
    };

    /** The names of those fields that hold any JSON, wherever they are objects. */
    static final Set<String> OF_ANY_JSON = Set.of("data", "experimental", "metadata", "registerOptions", "settings");

    /** The other fields to which the protocol's library gives adapters of their own. */
    static final Set<String> WITH_OWN_ADAPTERS = Set.of(
            "CompletionItem.textEdit",
            "CompletionItemDefaults.editRange",
            "ProgressParams.value",
            "TextDocumentEdit.edits",
            "WorkspaceDiagnosticReport.items",
            "WorkspaceDiagnosticReportPartialResult.items",
            "WorkspaceEdit.documentChanges",
            "WorkspaceSymbol.location");

    private static final String PROTOCOL = InitializeParams.class.getPackageName();

    private final Constructor<T> constructor;
    private final Map<String, Member> members = new LinkedHashMap<>();

    private LazyMembersAdapter(Gson gson, Constructor<T> constructor) {
        this.constructor = constructor;
        Class<?> type = constructor.getDeclaringClass();
        while (isOfProtocol(type)) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    members.putIfAbsent(field.getName(), new Member(gson, field));
                }
            }
            type = type.getSuperclass();
        }
    }

    private static boolean isOfMembersOnly(Class<?> type) {
        Class<?> ancestor = type;
        while (isOfProtocol(ancestor)) {
            ancestor = ancestor.getSuperclass();
        }
        return ancestor == Object.class
                && !Modifier.isAbstract(type.getModifiers())
                && !type.isAnnotationPresent(JsonAdapter.class);
    }

    private static boolean isOfProtocol(@Nullable Class<?> type) {
        return type != null && type.getPackageName().equals(PROTOCOL);
    }

    /** Such as {@code CompletionItem.textEdit}. */
    static String nameInProtocol(Field field) {
        return field.getDeclaringClass().getName().substring(PROTOCOL.length() + 1) + "." + field.getName();
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        for (Member member : members.values()) {
            member.write(out, value);
        }
        out.endObject();
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        return ObjectReading.read(in, this::made, members);
    }

    private T made() {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new JsonIOException(e);
        }
    }

    /** A field, which the class has or inherits. */
    private static final class Member implements ObjectReading.Member<Object> {
        private final Gson gson;
        private final Field field;
        private volatile @Nullable TypeAdapter<Object> adapter;

        Member(Gson gson, Field field) {
            this.gson = gson;
            this.field = field;
            field.setAccessible(true);
        }

        void write(JsonWriter out, Object holder) throws IOException {
            try {
                Object value = field.get(holder);
                if (value != null) {
                    out.name(field.getName());
                    adapterOf(value).write(out, value);
                }
            } catch (IllegalAccessException e) {
                throw new JsonIOException(e);
            }
        }

        @Override
        public void read(JsonReader in, Object holder) throws IOException {
            Object value = adapter().read(in);
            if (value != null || !field.getType().isPrimitive()) {
                try {
                    field.set(holder, value);
                } catch (IllegalAccessException e) {
                    throw new JsonIOException(e);
                }
            }
        }

        /** The adapter for a value, which may be of a class that extends that of the field. */
        private TypeAdapter<Object> adapterOf(Object value) {
            boolean extended = field.getGenericType() instanceof Class<?> declared
                    && !declared.isPrimitive()
                    && declared != value.getClass()
                    && own().isEmpty();
            return extended ? adapter(TypeToken.get(value.getClass())) : adapter();
        }

        /** What makes the adapter that only this field has. The first look at annotations takes milliseconds of a start. */
        private Optional<TypeAdapterFactory> own() {
            if (field.getType() == Object.class && OF_ANY_JSON.contains(field.getName())) {
                return Optional.of(new JsonElementTypeAdapter.Factory());
            }
            return WITH_OWN_ADAPTERS.contains(nameInProtocol(field))
                    ? Optional.of(factory(field.getAnnotation(JsonAdapter.class)))
                    : Optional.empty();
        }

        private static TypeAdapterFactory factory(JsonAdapter annotation) {
            try {
                // The protocol's library has no other kind.
                return annotation
                        .value()
                        .asSubclass(TypeAdapterFactory.class)
                        .getDeclaredConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException e) {
                throw new JsonIOException(e);
            }
        }

        private TypeAdapter<Object> adapter() {
            TypeAdapter<Object> known = adapter;
            if (known == null) {
                known = made();
                adapter = known;
            }
            return known;
        }

        @SuppressWarnings("unchecked") // The type of the field.
        private TypeAdapter<Object> made() {
            TypeToken<Object> type = (TypeToken<Object>) TypeToken.get(field.getGenericType());
            return own().map(factory -> factory.create(gson, type)).orElseGet(() -> gson.getAdapter(type));
        }

        @SuppressWarnings("unchecked") // It is used for a value of the type.
        private TypeAdapter<Object> adapter(TypeToken<?> type) {
            return (TypeAdapter<Object>) gson.getAdapter(type);
        }
    }
}
